import type { Document } from '../index.ts';

/** Every kind of script that a name may come in, each beside its spelling on the document. */
export const manyScripts: Document = {
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
