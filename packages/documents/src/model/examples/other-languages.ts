import type { Document, Section, Span } from '../index.ts';
import { basis, persianName, sentence } from './sentence.ts';

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

export const greekWithPersianCopy: Document = {
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

export const bulgarianWithUkrainianCopy: Document = {
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

export const polish: Document = {
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
