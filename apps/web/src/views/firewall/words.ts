/**
 * What the software does and does not do, and what a log shows: the longer texts of the pages about firewalls.
 *
 * @module
 */
import type { Language } from '@firebreak/atlas';

interface FirewallTexts {
  readonly what: readonly string[];
  readonly does: readonly string[];
  readonly not: readonly string[];
  readonly logShows: readonly string[];
  readonly logNot: readonly string[];
  readonly logShowsTitle: string;
  readonly logNotTitle: string;
}

export const firewallTexts: Readonly<Record<Language, FirewallTexts>> = {
  en: {
    what: [
      'People stay away from a doctor, a school or the police when what they say there can lead to their removal. A firewall is the rule, and the means, that keeps the two apart.',
      'The rule is law, where there is any. The means are a policy that says who gets what and why, a guard that refuses everything else, staff who know what to say, and a record that nobody can quietly change.',
    ],
    does: [
      'It refuses by default. Data leave only by a rule that names who gets them, for which purpose, on which law.',
      'It sends nothing to immigration enforcement, except where a cited and confirmed duty forces it. Then it says so loudly, and two people must release it.',
      'It proves, over every possible request, that no rule leads to enforcement, or shows the request that does.',
      'It stands in front of a program, a database or an interface, and searches exports for what slipped in.',
      'It records every decision, without any name, in a log in which a change shows.',
    ],
    not: [
      'Somebody who is allowed to see data can still tell them, copy them or photograph a screen.',
      'An administrator of the database or the machine can go around it, and then nothing stands in its log.',
      'It does not stop a search of rooms, a seizure, or an order of a court.',
      'It cannot tell whether a purpose that somebody states is true. Tie purposes to people’s roles.',
      'Where the law forces a report, it does not break the law. It shows which law, and how narrow.',
      'What was handed over before, or to others, is out of its reach.',
    ],
    logShowsTitle: 'What it shows',
    logNotTitle: 'What it does not show',
    logShows: [
      'That an entry was in the log at the time of a checkpoint, and has not been changed since.',
      'That nothing was taken out or slipped in between two checkpoints. Witnesses who keep old checkpoints make a second history show, to whoever asks for their signatures.',
      'That a number is missing where one was left out: entries are counted, and a heartbeat tells silence from a gap.',
      'An entry is a sealed commitment. Without the record itself, which stays with the service, nobody can tell what it says.',
    ],
    logNot: [
      'That everything was put on record. Whoever goes around the guard leaves no entry.',
      'That what was recorded is true.',
      'Who a record is about: it holds no person, so there is nobody in it to find.',
    ],
  },
  fr: {
    what: [
      'Les gens évitent le médecin, l’école ou la police quand ce qu’ils y disent peut mener à leur éloignement. Un pare-feu est la règle, et le moyen, qui sépare les deux.',
      'La règle, c’est la loi, là où elle existe. Les moyens : une politique qui dit qui obtient quoi et pourquoi, un garde qui refuse tout le reste, un personnel qui sait quoi dire, et un registre que personne ne peut modifier en silence.',
    ],
    does: [
      'Il refuse par défaut. Des données ne sortent que par une règle qui nomme qui les reçoit, dans quel but, sur quelle loi.',
      'Il n’envoie rien aux autorités chargées de l’éloignement, sauf là où une obligation citée et confirmée y force. Il le dit alors bien haut, et deux personnes doivent donner leur accord.',
      'Il prouve, sur toutes les demandes possibles, qu’aucune règle n’y mène, ou montre la demande qui le fait.',
      'Il se place devant un programme, une base de données ou une interface, et cherche dans les exports ce qui s’y est glissé.',
      'Il consigne chaque décision, sans aucun nom, dans un registre où une modification se voit.',
    ],
    not: [
      'Qui a le droit de voir des données peut toujours les dire, les copier ou photographier un écran.',
      'Un administrateur de la base ou de la machine peut le contourner, et rien n’en figure alors dans son registre.',
      'Il n’empêche ni une perquisition, ni une saisie, ni une décision d’un tribunal.',
      'Il ne peut pas savoir si un but déclaré est vrai. Liez les buts aux rôles des personnes.',
      'Là où la loi force à signaler, il n’enfreint pas la loi. Il montre quelle loi, et combien elle est étroite.',
      'Ce qui a été remis avant, ou à d’autres, est hors de sa portée.',
    ],
    logShowsTitle: 'Ce qu’il montre',
    logNotTitle: 'Ce qu’il ne montre pas',
    logShows: [
      'Qu’une entrée était dans le registre au moment d’un point de contrôle et n’a pas été modifiée depuis.',
      'Que rien n’a été retiré ni glissé entre deux points de contrôle. Des témoins qui gardent d’anciens points font voir une seconde histoire à qui demande leurs signatures.',
      'Qu’un numéro manque là où l’un a été omis : les entrées sont comptées, et un battement distingue le silence d’un trou.',
      'Une entrée est un engagement scellé. Sans le document lui-même, qui reste au service, personne ne peut dire ce qu’elle contient.',
    ],
    logNot: [
      'Que tout a été consigné. Qui contourne le garde ne laisse pas d’entrée.',
      'Que ce qui a été consigné est vrai.',
      'Sur qui porte un document : il ne contient aucune personne, il n’y a donc personne à y trouver.',
    ],
  },
  ar: {
    what: [
      'يبتعد الناس عن الطبيب أو المدرسة أو الشرطة حين يمكن أن يؤدي ما يقولونه هناك إلى إبعادهم. الجدار هو القاعدة والوسيلة التي تفصل بين الأمرين.',
      'القاعدة هي القانون حيث يوجد. والوسائل: سياسة تقول من يحصل على ماذا ولماذا، وحارس يرفض كل ما سوى ذلك، وموظفون يعرفون ماذا يقولون، وسجل لا يستطيع أحد تغييره خفية.',
    ],
    does: [
      'يرفض افتراضيًا. لا تخرج بيانات إلا بقاعدة تسمّي من يحصل عليها ولأي غرض وبموجب أي قانون.',
      'لا يرسل شيئًا إلى إنفاذ قوانين الهجرة، إلا حيث يفرضه واجب مذكور ومؤكد. وعندها يقول ذلك بوضوح، ولا بد أن يفرج عنه شخصان.',
      'يبرهن، على كل طلب ممكن، أن لا قاعدة تؤدي إلى الإنفاذ، أو يُظهر الطلب الذي يؤدي إليه.',
      'يقف أمام برنامج أو قاعدة بيانات أو واجهة، ويبحث في الملفات المُصدَّرة عما تسلل إليها.',
      'يدوّن كل قرار من دون أي اسم، في سجل يظهر فيه كل تغيير.',
    ],
    not: [
      'من يحق له أن يرى بيانات يمكنه دائمًا أن يقولها أو ينسخها أو يصوّر الشاشة.',
      'مدير قاعدة البيانات أو الجهاز يمكنه الالتفاف عليه، ولا يظهر حينئذ شيء في سجله.',
      'لا يوقف تفتيش الأماكن ولا المصادرة ولا أمر محكمة.',
      'لا يعرف إن كان الغرض المعلن صحيحًا. اربط الأغراض بأدوار الناس.',
      'حيث يفرض القانون الإبلاغ فهو لا يخالف القانون. بل يُظهر أي قانون وما مدى ضيقه.',
      'ما سُلِّم من قبل، أو إلى آخرين، خارج عن متناوله.',
    ],
    logShowsTitle: 'ماذا يُظهر',
    logNotTitle: 'ماذا لا يُظهر',
    logShows: [
      'أن قيدًا كان في السجل وقت نقطة تحقق ولم يُغيَّر منذ ذلك الحين.',
      'أن لا شيء حُذف أو دُسّ بين نقطتي تحقق. والشهود الذين يحتفظون بنقاط قديمة يكشفون تاريخًا ثانيًا لمن يطلب توقيعاتهم.',
      'أن رقمًا ناقص حيث تُرك رقم: القيود معدودة، والنبضة تميّز الصمت من الثغرة.',
      'القيد التزام مختوم. ومن دون الوثيقة نفسها، التي تبقى لدى الخدمة، لا يستطيع أحد أن يعرف ما فيه.',
    ],
    logNot: [
      'أن كل شيء دُوّن. من يلتف على الحارس لا يترك قيدًا.',
      'أن ما دُوّن صحيح.',
      'عن من تتحدث الوثيقة: ليس فيها شخص، فلا أحد يُعثر عليه فيها.',
    ],
  },
};
