/**
 * Documents for tests, pictures and the benchmark: letters as they are sent, in several languages and both directions. The people are invented.
 *
 * @module
 */
import type { Block, Document, Section, Sentence, Span } from './index.ts';

const basis = ['Regulation (EU) 2018/1861, Art. 53(1)', 'Regulation (EU) 2016/679, Art. 15(1)'];

function sentence(text: string, cite: readonly string[] = basis): Sentence {
  return { spans: [{ text }], basis: cite };
}

const arabicName: Span = { text: 'مريم الحسيني', language: 'ar', direction: 'rtl' };
const persianName: Span = { text: 'نرگس محمدزاده', language: 'fa', direction: 'rtl' };

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

function short(
  language: string,
  words: { to: readonly string[]; date: string; subject: string; text: readonly string[]; labels: readonly [string, string]; sign: string },
  name: Span,
): Section {
  return {
    language,
    direction: 'ltr',
    kind: 'letter',
    blocks: [
      {
        type: 'address',
        role: 'sender',
        lines: [{ text: 'Narges Mohammadzadeh' }, name, { text: 'Example Street 1' }, { text: 'n.m@example.org' }],
      },
      { type: 'address', role: 'recipient', lines: words.to.map((text) => ({ text })) },
      { type: 'line', align: 'end', spans: [{ text: words.date }] },
      { type: 'subject', spans: [{ text: words.subject }] },
      { type: 'paragraph', sentences: words.text.map((text) => sentence(text)) },
      {
        type: 'fields',
        rows: [
          { label: words.labels[0], value: [{ text: 'Narges Mohammadzadeh (' }, name, { text: ')' }] },
          { label: words.labels[1], value: [{ text: '1900-01-01' }] },
        ],
      },
      { type: 'signature', label: words.sign, name: [{ text: 'Narges Mohammadzadeh' }] },
    ],
  };
}

const persianCopy: Section = {
  language: 'fa',
  direction: 'rtl',
  kind: 'copy',
  banner: 'نسخه‌ای برای شما. این را نفرستید.',
  blocks: [
    { type: 'subject', spans: [{ text: 'درخواست دسترسی به داده‌هایم' }] },
    {
      type: 'paragraph',
      sentences: [
        sentence('می‌خواهم بدانم آیا داده‌هایی دربارهٔ من در سامانهٔ اطلاعات شنگن نگهداری می‌شود.'),
        {
          spans: [{ text: 'اگر چنین است، رونوشتی از آن‌ها را طبق مادهٔ ۱۵ ' }, { text: 'GDPR', language: 'en' }, { text: ' برایم بفرستید.' }],
          basis,
        },
      ],
    },
    { type: 'list', numbered: false, items: [sentence('هدف از پردازش؛'), sentence('گیرندگان داده‌ها؛'), sentence('مدت نگهداری.')] },
    {
      type: 'fields',
      rows: [
        { label: 'نام', value: [{ text: 'نرگس محمدزاده' }] },
        { label: 'نام در گذرنامه', value: [{ text: 'Narges Mohammadzadeh' }] },
      ],
    },
    { type: 'signature', label: 'امضا', name: [] },
  ],
};

const greekWithPersianCopy: Document = {
  title: 'Αίτηση πρόσβασης (SIS)',
  sections: [
    short(
      'el',
      {
        to: [
          'Ελληνική Αστυνομία',
          'Διεύθυνση Διεθνούς Αστυνομικής Συνεργασίας',
          'Τμήμα SIRENE',
          'Οδός Παραδείγματος 99',
          '000 00 Πόλη',
          'Ελλάδα',
        ],
        date: 'Πόλη, 1 Φεβρουαρίου 2099',
        subject: 'Αίτηση πρόσβασης στα δεδομένα μου στο Σύστημα Πληροφοριών Σένγκεν (SIS)',
        text: [
          'Ζητώ να πληροφορηθώ αν τηρούνται δεδομένα που με αφορούν στο Σύστημα Πληροφοριών Σένγκεν.',
          'Εφόσον τηρούνται, ζητώ αντίγραφό τους, τους σκοπούς της επεξεργασίας, τους αποδέκτες και τη διάρκεια τήρησης.',
          'Παρακαλώ να απαντήσετε το αργότερο εντός ενός μηνός από την παραλαβή της παρούσας.',
        ],
        labels: ['Ονοματεπώνυμο', 'Ημερομηνία γέννησης'],
        sign: 'Υπογραφή',
      },
      persianName,
    ),
    persianCopy,
  ],
};

const ukrainianCopy: Section = {
  language: 'uk',
  direction: 'ltr',
  kind: 'copy',
  banner: 'Копія для вас. Не надсилайте її.',
  blocks: [
    { type: 'subject', spans: [{ text: 'Запит на доступ до моїх даних' }] },
    {
      type: 'paragraph',
      sentences: [
        sentence('Прошу повідомити, чи зберігаються мої дані в Шенгенській інформаційній системі.'),
        sentence('Якщо так, прошу надіслати їхню копію. Її ґанок, обʼєкт, мʼята.'),
      ],
    },
  ],
};

const bulgarianWithUkrainianCopy: Document = {
  title: 'Искане за достъп (ШИС)',
  sections: [
    short(
      'bg',
      {
        to: ['Министерство на вътрешните работи', 'ул. „Примерна“ № 99', '0000 Град', 'България'],
        date: 'Град, 1 февруари 2099 г.',
        subject: 'Искане за достъп до моите данни в Шенгенската информационна система (ШИС)',
        text: [
          'Моля да бъда уведомена дали в Шенгенската информационна система се съхраняват данни за мен.',
          'Ако се съхраняват, моля за копие от тях, както и за целите на обработването, получателите и срока на съхранение.',
          'Щъркелът ще отлети на юг; жълтият цвят ѝ отива.',
        ],
        labels: ['Име', 'Дата на раждане'],
        sign: 'Подпис',
      },
      persianName,
    ),
    ukrainianCopy,
  ],
};

const polish: Document = {
  title: 'Wniosek o dostęp do danych (SIS)',
  sections: [
    short(
      'pl',
      {
        to: ['Komendant Główny Policji', 'Centralny Organ Techniczny KSI', 'ul. Przykładowa 99', '00-000 Miasto', 'Polska'],
        date: 'Miasto, 1 lutego 2099 r.',
        subject: 'Wniosek o dostęp do moich danych w Systemie Informacyjnym Schengen (SIS)',
        text: [
          'Zwracam się z prośbą o informację, czy w Systemie Informacyjnym Schengen przetwarzane są dane dotyczące mojej osoby.',
          'Jeżeli tak, proszę o ich kopię oraz o wskazanie celów przetwarzania, odbiorców i okresu przechowywania. Zażółć gęślą jaźń.',
        ],
        labels: ['Imię i nazwisko', 'Data urodzenia'],
        sign: 'Podpis',
      },
      persianName,
    ),
  ],
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

/** Every kind of script that a name may come in, each beside its spelling on the document. */
const manyScripts: Document = {
  title: 'Names in their own script',
  sections: [
    {
      language: 'en',
      direction: 'ltr',
      kind: 'page',
      blocks: [
        { type: 'subject', spans: [{ text: 'Names in their own script' }] },
        {
          type: 'fields',
          rows: [
            ['Arabic', 'مريم الحسيني', 'ar'],
            ['Dari', 'گلچهره', 'prs'],
            ['Pashto', 'ښاپېرۍ', 'ps'],
            ['Sorani', 'ڕۆژین', 'ckb'],
            ['Urdu', 'ٹھاکر گڑیا', 'ur'],
            ['Hebrew', 'מרים', 'he'],
            ['Tigrinya', 'ጸሃይ', 'ti'],
            ['Georgian', 'ქეთევანი', 'ka'],
            ['Armenian', 'Անահիտ', 'hy'],
            ['Bengali', 'শর্মিষ্ঠা', 'bn'],
            ['Nepali', 'लक्ष्मी क्षेत्री', 'ne'],
            ['Punjabi', 'ਹਰਪ੍ਰੀਤ', 'pa'],
            ['Tamil', 'கயல்விழி', 'ta'],
            ['Sinhala', 'ශ්‍රියානි', 'si'],
            ['Burmese', 'ခင်မြင့်', 'my'],
            ['Vietnamese', 'Nguyễn Thị Hậu', 'vi'],
            ['Turkish', 'Gülşen Yıldırım İğdır', 'tr'],
            ['Maltese', 'Ġużeppa Żahra Ħ', 'mt'],
            ['Greek', 'Ἑλένη Ελένη ΐ', 'el'],
            ['Ukrainian', 'Ївга Ґалаґан', 'uk'],
          ].map(([label, text, language]) => ({ label: label!, value: [{ text: text!, language: language! }] })),
        },
      ],
    },
  ],
};

export const examples = {
  germanWithArabicCopy,
  greekWithPersianCopy,
  bulgarianWithUkrainianCopy,
  polish,
  arabicLetter,
  twoPages,
  manyScripts,
} as const satisfies Record<string, Document>;
