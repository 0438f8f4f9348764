import type { Block, Document, Section } from '../index.ts';
import { arabicName, basis, sentence } from './sentence.ts';

const germanSender: Block = {
  type: 'address',
  role: 'sender',
  lines: [
    { text: 'Maryam Al-Husseini' },
    arabicName,
    { text: 'c/o Beratungsstelle Beispiel e. V.' },
    { text: 'Musterweg 1' },
    { text: '00000 Musterstadt' },
    { text: 'beratung@example.org' },
  ],
};

const germanRecipient: Block = {
  type: 'address',
  role: 'recipient',
  lines: [
    { text: 'Bundeskriminalamt' },
    { text: 'Datenschutzbeauftragte' },
    { text: 'Musterstraße 99' },
    { text: '00000 Musterstadt' },
    { text: 'Deutschland' },
  ],
};

const germanLetter: Section = {
  language: 'de',
  direction: 'ltr',
  kind: 'letter',
  blocks: [
    germanSender,
    germanRecipient,
    { type: 'line', align: 'end', spans: [{ text: 'Musterstadt, 1. Februar 2099' }] },
    { type: 'subject', spans: [{ text: 'Antrag auf Auskunft über meine Daten im Schengener Informationssystem (SIS)' }] },
    { type: 'paragraph', sentences: [sentence('Sehr geehrte Damen und Herren,', [])] },
    {
      type: 'paragraph',
      sentences: [
        sentence('hiermit bitte ich um Auskunft, ob im Schengener Informationssystem Daten zu meiner Person gespeichert sind.'),
        sentence('Ist das der Fall, bitte ich um eine Kopie dieser Daten und um folgende Angaben:'),
      ],
    },
    {
      type: 'list',
      numbered: true,
      items: [
        sentence('die Zwecke der Verarbeitung und die Rechtsgrundlage jeder Ausschreibung;'),
        sentence('die Stellen, an die meine Daten übermittelt wurden oder noch übermittelt werden;'),
        sentence('die Dauer, für die meine Daten gespeichert werden, oder die Maßstäbe, nach denen sie sich richtet;'),
        sentence('die Herkunft der Daten und den Mitgliedstaat, der sie eingegeben hat.'),
      ],
    },
    { type: 'heading', text: 'Angaben zu meiner Person' },
    {
      type: 'fields',
      rows: [
        { label: 'Name, wie im Pass', value: [{ text: 'Maryam Al-Husseini' }] },
        { label: 'Name in der Schrift des Passes', value: [arabicName] },
        { label: 'Geburtsdatum', value: [{ text: '1. Januar 1900' }] },
        { label: 'Staatsangehörigkeit', value: [{ text: 'Syrien' }] },
        { label: 'Nummer und Art des Ausweises, von dem eine Kopie beiliegt', value: [{ text: 'Reisepass 000000000' }] },
        { label: 'Weitere Namen', value: [{ text: 'bitte eintragen', blank: true }] },
      ],
    },
    {
      type: 'paragraph',
      sentences: [
        sentence('Bitte antworten Sie unverzüglich, spätestens innerhalb eines Monats nach Eingang dieses Antrags.', [
          'Regulation (EU) 2016/679, Art. 12(3)',
        ]),
        sentence('Lehnen Sie den Antrag ganz oder teilweise ab, bitte ich um die Gründe und um einen Hinweis auf die Rechtsbehelfe.', [
          'Regulation (EU) 2016/679, Art. 12(4)',
        ]),
      ],
    },
    { type: 'paragraph', sentences: [sentence('Mit freundlichen Grüßen', [])] },
    { type: 'signature', label: 'Unterschrift', name: [{ text: 'Maryam Al-Husseini' }] },
    { type: 'note', text: 'Anlage: Kopie des Reisepasses.' },
  ],
};

const arabicCopy: Section = {
  language: 'ar',
  direction: 'rtl',
  kind: 'copy',
  banner: 'نسخة لك. لا ترسلها.',
  blocks: [
    germanSender,
    germanRecipient,
    { type: 'line', align: 'end', spans: [{ text: 'Musterstadt' }, { text: '، 1 شباط/فبراير 2099' }] },
    { type: 'subject', spans: [{ text: 'طلب الاطلاع على بياناتي في نظام معلومات شنغن ' }, { text: '(SIS)', direction: 'ltr' }] },
    { type: 'paragraph', sentences: [sentence('تحية طيبة وبعد،', [])] },
    {
      type: 'paragraph',
      sentences: [
        sentence('أطلب بهذا الكتاب إعلامي بما إذا كانت بياناتي الشخصية محفوظة في نظام معلومات شنغن.'),
        sentence('وإذا كانت محفوظة، فأرجو تزويدي بنسخة منها وبالمعلومات التالية:'),
      ],
    },
    {
      type: 'list',
      numbered: true,
      items: [
        sentence('أغراض المعالجة والأساس القانوني لكل تنبيه؛'),
        sentence('الجهات التي أُرسلت إليها بياناتي أو ستُرسل إليها؛'),
        sentence('مدة حفظ بياناتي، أو المعايير التي تحددها؛'),
        {
          spans: [
            { text: 'مصدر البيانات والدولة العضو التي أدخلتها (مثل ' },
            { text: 'Deutschland (BKA)', language: 'de' },
            { text: ').' },
          ],
          basis,
        },
      ],
    },
    { type: 'heading', text: 'بياناتي' },
    {
      type: 'fields',
      rows: [
        { label: 'الاسم كما في جواز السفر', value: [{ text: 'Maryam Al-Husseini', direction: 'ltr' }] },
        { label: 'الاسم بالعربية', value: [{ text: 'مريم الحسيني' }] },
        { label: 'تاريخ الميلاد', value: [{ text: '1900-01-01', direction: 'ltr' }] },
        { label: 'أسماء أخرى', value: [{ text: 'يُملأ بخط اليد', blank: true }] },
      ],
    },
    { type: 'paragraph', sentences: [sentence('أرجو الرد دون تأخير، وفي موعد أقصاه شهر واحد من تاريخ وصول هذا الطلب.')] },
    { type: 'signature', label: 'التوقيع', name: [{ text: 'مريم الحسيني' }] },
    { type: 'note', text: 'كُتب هذا النص ولم يراجعه بعد حقوقي لغته الأم العربية.' },
  ],
};

export const germanWithArabicCopy: Document = {
  title: 'Antrag auf Auskunft (SIS)',
  sections: [germanLetter, arabicCopy],
};

/** A letter from right to left: the window stays at the left of the paper. */
export const arabicLetter: Document = {
  title: 'طلب الاطلاع على البيانات',
  sections: [{ ...arabicCopy, kind: 'letter' }],
};

/** A letter with more than one page, an address of nine lines and a sender of nine. */
export const twoPages: Document = {
  title: 'Antrag auf Auskunft (SIS)',
  sections: [
    {
      ...germanLetter,
      banner: 'Entwurf. Nicht von einer Person mit Deutsch als Muttersprache und juristischer Ausbildung geprüft.',
      blocks: germanLetter.blocks.flatMap((block): Block[] => {
        if (block.type === 'address') {
          const added =
            block.role === 'recipient'
              ? [
                  'Abteilung für Angelegenheiten des Schengener Informationssystems und der Zusammenarbeit',
                  'Referat 99',
                  'Postfach 00 00 00',
                ]
              : ['Telefon 0000 000', 'Fax 0000 001', 'Mein Zeichen 1/99'];
          return [
            { ...block, lines: [...block.lines, ...added.map((text) => ({ text }))], note: 'Anschrift am 1. Januar 2099 zuletzt geprüft.' },
          ];
        }
        return block.type === 'paragraph' ? [block, block, block] : [block];
      }),
    },
  ],
};
