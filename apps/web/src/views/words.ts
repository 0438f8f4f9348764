/**
 * The two pages of plain text: what this does not protect against, and how to correct a fact.
 *
 * @module
 */
import type { Language } from '@firebreak/atlas';

interface Words {
  readonly lead: string;
  readonly parts: readonly { readonly title: string; readonly text: readonly string[] }[];
}

export const limits: Readonly<Record<Language, Words>> = {
  en: {
    lead: 'Read this before you rely on anything here.',
    parts: [
      {
        title: 'Your device',
        text: [
          'Whoever holds your unlocked phone or computer sees what you see. “Leave this page” clears the page and its place in the history, but not the pages you opened before it, not your network’s records, not a screenshot.',
          'Use a private window or Tor Browser, on a device that only you use.',
        ],
      },
      {
        title: 'Your connection',
        text: [
          'Your internet provider, your employer or the owner of the Wi-Fi sees that you opened this site. They do not see what you chose, but the size of a page can tell which page it was. Addresses of answers are codes, but somebody who opens the same code sees the same page. The server that sends you a page knows which page it sent; it is set up to write no log of it.',
        ],
      },
      {
        title: 'What we do not know',
        text: [
          'The Atlas holds what was found and written down. Secret agreements, new practice, an official who breaks the rule: these may not be in it. “Unconfirmed” means that nobody has compared the sentence with the law. An empty place on a map means that nobody has looked.',
        ],
      },
      {
        title: 'Law and practice',
        text: [
          'A rule that forbids sharing does not stop somebody who ignores it. A path that is open in law may never be used. Law changes; look at the date at the foot of the page.',
        ],
      },
      {
        title: 'Your case',
        text: [
          'This is information, drafted by people and not reviewed by a lawyer. It cannot know your case. Before you write to an authority, ask an adviser: a letter can tell them where you are.',
        ],
      },
      {
        title: 'Letters and saved answers',
        text: [
          'A letter tells an authority who you are, that you ask, and where to answer; the questions say so before they ask for your name. Whoever finds the paper, the PDF or the Word file reads all of it. Saved answers are locked, but only as well as the passphrase, and the file shows that you used this site. Dates that you put into a calendar may be copied to the internet.',
          'A last day is worked out from law and lists of holidays. Where the law is open you are given two days. For what you yourself must do in time, do not wait for the last day.',
        ],
      },
      {
        title: 'What you type',
        text: [
          'Answers in the interviews, choices on the trace page, and files and policies that you look at here stay in the page and are gone when you close it. The site has no cookies, no storage, no accounts, and asks nobody else for anything. A browser extension, a keyboard app or spyware on the device can still read along.',
        ],
      },
    ],
  },
  fr: {
    lead: 'Lisez ceci avant de vous y fier.',
    parts: [
      {
        title: 'Votre appareil',
        text: [
          'Qui tient votre téléphone ou ordinateur déverrouillé voit ce que vous voyez. « Quitter cette page » efface la page et sa place dans l’historique, mais pas les pages ouvertes avant, ni les traces du réseau, ni une capture d’écran.',
          'Utilisez une fenêtre privée ou le navigateur Tor, sur un appareil que vous êtes seul·e à utiliser.',
        ],
      },
      {
        title: 'Votre connexion',
        text: [
          'Votre fournisseur d’accès, votre employeur ou le propriétaire du Wi-Fi voit que vous avez ouvert ce site. Il ne voit pas ce que vous avez choisi, mais la taille d’une page peut dire laquelle c’était. Les adresses des réponses sont des codes, mais qui ouvre le même code voit la même page. Le serveur sait quelle page il a envoyée ; il est réglé pour n’en garder aucun journal.',
        ],
      },
      {
        title: 'Ce que nous ne savons pas',
        text: [
          'L’Atlas contient ce qui a été trouvé et écrit. Des accords secrets, une pratique nouvelle, un agent qui enfreint la règle peuvent y manquer. « Non confirmé » signifie que personne n’a comparé la phrase au texte. Un vide sur une carte signifie que personne n’a regardé.',
        ],
      },
      {
        title: 'Droit et pratique',
        text: [
          'Une règle qui interdit de transmettre n’arrête pas qui l’ignore. Un chemin ouvert en droit peut ne jamais servir. Le droit change : regardez la date au bas de la page.',
        ],
      },
      {
        title: 'Votre cas',
        text: [
          'Ce sont des informations, rédigées par des personnes et non relues par un juriste. Elles ne connaissent pas votre cas. Avant d’écrire à une autorité, demandez conseil : une lettre peut lui dire où vous êtes.',
        ],
      },
      {
        title: 'Lettres et réponses enregistrées',
        text: [
          'Une lettre dit à une autorité qui vous êtes, que vous demandez, et où répondre ; les questions le disent avant de demander votre nom. Qui trouve le papier, le PDF ou le fichier Word en lit tout. Les réponses enregistrées sont fermées, mais seulement aussi bien que la phrase secrète, et le fichier montre que vous avez utilisé ce site. Les dates mises dans un agenda peuvent être copiées sur internet.',
          'Un dernier jour est calculé d’après la loi et des listes de jours fériés. Là où le droit est ouvert, deux jours sont donnés. Pour ce que vous devez faire à temps vous-même, n’attendez pas le dernier jour.',
        ],
      },
      {
        title: 'Ce que vous saisissez',
        text: [
          'Les réponses, les choix, les fichiers et les politiques que vous regardez ici restent dans la page et disparaissent quand vous la fermez. Le site n’a ni cookies, ni stockage, ni comptes, et ne demande rien à personne d’autre. Une extension, un clavier tiers ou un logiciel espion sur l’appareil peuvent néanmoins lire.',
        ],
      },
    ],
  },
  ar: {
    lead: 'اقرأ هذا قبل أن تعتمد على أي شيء هنا.',
    parts: [
      {
        title: 'جهازك',
        text: [
          'من يمسك هاتفك أو حاسوبك مفتوحًا يرى ما تراه. زر «غادر هذه الصفحة» يمحو الصفحة ومكانها في السجل، لكنه لا يمحو الصفحات التي فتحتها قبلها ولا سجلات الشبكة ولا لقطة شاشة.',
          'استعمل نافذة خاصة أو متصفح تور، على جهاز لا يستعمله غيرك.',
        ],
      },
      {
        title: 'اتصالك',
        text: [
          'مزود الإنترنت أو صاحب العمل أو صاحب شبكة الواي فاي يرى أنك فتحت هذا الموقع. لا يرى ما اخترته، لكن حجم الصفحة قد يدل على أي صفحة كانت. عناوين الإجابات رموز، لكن من يفتح الرمز نفسه يرى الصفحة نفسها. يعرف الخادم الصفحة التي أرسلها، وهو مضبوط على ألا يكتب سجلًا بذلك.',
        ],
      },
      {
        title: 'ما لا نعرفه',
        text: [
          'يحتوي الأطلس على ما وُجد وكُتب. قد تغيب عنه اتفاقات سرية أو ممارسة جديدة أو موظف يخالف القاعدة. «غير مؤكد» تعني أن أحدًا لم يقارن الجملة بنص القانون. والفراغ على الخريطة يعني أن أحدًا لم ينظر.',
        ],
      },
      {
        title: 'القانون والممارسة',
        text: [
          'القاعدة التي تحظر المشاركة لا توقف من يتجاهلها. وقد لا يُستعمل أبدًا طريق مفتوح قانونًا. القانون يتغير: انظر إلى التاريخ في أسفل الصفحة.',
        ],
      },
      {
        title: 'قضيتك',
        text: ['هذه معلومات كتبها أشخاص ولم يراجعها محامٍ. لا تعرف قضيتك. قبل أن تكتب إلى سلطة اسأل مستشارًا: قد تخبرهم الرسالة بمكانك.'],
      },
      {
        title: 'الرسائل والإجابات المحفوظة',
        text: [
          'تخبر الرسالة السلطة من أنت، وأنك تسأل، وإلى أين ترد؛ والأسئلة تقول ذلك قبل أن تطلب اسمك. من يجد الورقة أو ملف PDF أو ملف Word يقرأ كل ما فيه. الإجابات المحفوظة مقفلة، لكن بقدر قوة عبارة السر فقط، والملف يدل على أنك استعملت هذا الموقع. والمواعيد التي تضعها في تقويم قد تُنسخ إلى الإنترنت.',
          'يُحسب اليوم الأخير من القانون ومن قوائم العطل. وحيث يحتمل القانون أكثر من قراءة يُذكر يومان. أما ما عليك أنت أن تفعله في موعده فلا تنتظر به اليوم الأخير.',
        ],
      },
      {
        title: 'ما تكتبه',
        text: [
          'تبقى الإجابات والاختيارات والملفات والسياسات التي تنظر فيها هنا في الصفحة وتزول عند إغلاقها. ليس في الموقع ملفات تعريف ارتباط ولا تخزين ولا حسابات، ولا يطلب شيئًا من أحد آخر. لكن إضافة للمتصفح أو تطبيق لوحة مفاتيح أو برنامج تجسس على الجهاز قد يقرأ معك.',
        ],
      },
    ],
  },
};

export const correcting: Readonly<Record<Language, Words>> = {
  en: {
    lead: 'A wrong date or address can cost somebody their home. Tell us, with the source.',
    parts: [
      {
        title: 'What to send',
        text: [
          'The name of the record (the last part of the page’s address), what is wrong, what is right, and where it stands: the act and article, or the page and the day you saw it.',
          'Never send anything about a real person.',
        ],
      },
      {
        title: 'If you can edit files',
        text: [
          'Every fact is a small text file in the folder “atlas”, one record per file, named after the record. Change it, add the citation with the day you read it, run “npx firebreak atlas check”, and send the change to the project from which you have this copy. The file docs/atlas.md says how records look; docs/data-policy.md says how a fact gets confirmed.',
        ],
      },
      {
        title: 'If you cannot',
        text: [
          'Print this page of the Atlas, write on it, and give it to the organisation that showed you this site. It reaches us through them.',
        ],
      },
    ],
  },
  fr: {
    lead: 'Une date ou une adresse fausse peut coûter un logement. Dites-le-nous, avec la source.',
    parts: [
      {
        title: 'Quoi envoyer',
        text: [
          'Le nom de la fiche (la fin de l’adresse de la page), ce qui est faux, ce qui est juste, et où cela se lit : l’acte et l’article, ou la page et le jour où vous l’avez vue.',
          'N’envoyez jamais rien sur une personne réelle.',
        ],
      },
      {
        title: 'Si vous savez modifier des fichiers',
        text: [
          'Chaque fait est un petit fichier texte du dossier « atlas », une fiche par fichier. Modifiez-le, ajoutez la référence avec le jour de lecture, lancez « npx firebreak atlas check » et envoyez la modification au projet dont vient cette copie. docs/atlas.md décrit les fiches ; docs/data-policy.md dit comment un fait est confirmé.',
        ],
      },
      {
        title: 'Sinon',
        text: [
          'Imprimez la page de l’Atlas, écrivez dessus et donnez-la à l’organisation qui vous a montré ce site. Elle nous la transmettra.',
        ],
      },
    ],
  },
  ar: {
    lead: 'تاريخ خاطئ أو عنوان خاطئ قد يكلف شخصًا بيته. أخبرنا، مع المصدر.',
    parts: [
      {
        title: 'ماذا ترسل',
        text: [
          'اسم السجل (الجزء الأخير من عنوان الصفحة)، وما هو الخطأ، وما هو الصواب، وأين ورد: القانون والمادة، أو الصفحة واليوم الذي رأيتها فيه.',
          'لا ترسل أبدًا شيئًا عن شخص حقيقي.',
        ],
      },
      {
        title: 'إن كنت تستطيع تعديل الملفات',
        text: [
          'كل واقعة ملف نصي صغير في مجلد «atlas»، سجل واحد في كل ملف. عدّله وأضف المرجع ويوم قراءته، وشغّل الأمر npx firebreak atlas check ثم أرسل التعديل إلى المشروع الذي أخذت منه هذه النسخة. يشرح الملف docs/atlas.md شكل السجلات، والملف docs/data-policy.md كيف تُؤكَّد الواقعة.',
        ],
      },
      { title: 'إن لم تستطع', text: ['اطبع صفحة الأطلس واكتب عليها وأعطها للمنظمة التي أرتك هذا الموقع. ستصلنا عن طريقها.'] },
    ],
  },
};
