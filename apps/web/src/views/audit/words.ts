/**
 * What Audit does and what it cannot: the longer texts of its first page.
 *
 * @module
 */
import type { Language } from '@firebreak/atlas';

interface AuditTexts {
  readonly does: readonly string[];
  readonly not: readonly string[];
}

export const auditTexts: Readonly<Record<Language, AuditTexts>> = {
  en: {
    does: [
      'It says how many of how many, before it says a percentage. Every rate names of whom it is a share: “wrongly flagged, of the people not looked for” is not “wrongly flagged, of those flagged”.',
      'It gives every number its uncertainty, and says “no clear difference” where chance alone could make it.',
      'It shows when rates tell two stories: a group can be flagged wrongly more often and, once flagged, rightly more often, too.',
      'It keeps open what is open. Where a source hides or rounds small counts, or where only those flagged were checked, it gives the two ends between which the truth lies.',
      'It refuses a verdict on a handful of people, lists what is wrong with the data, and drops no row in silence.',
      'It writes down what somebody else needs to come to the same numbers.',
    ],
    not: [
      'It cannot tell why. A difference is not yet a discrimination, and no difference is not yet fairness: something else may lie behind both. Name it, and it compares within.',
      'It cannot see what nobody wrote down. An arrest is not a crime, an investigation that found something is not all there was to find: what was recorded depends on where somebody looked.',
      'It cannot choose for you which error weighs more. Where groups differ in what is recorded of them, no system that errs can make all its rates equal at once.',
      'It cannot tell whether the file is whole or true. It says how the numbers follow from it.',
      'It gives no legal opinion. Whether a difference is against the law is for a court, an equality body, a lawyer.',
    ],
  },
  fr: {
    does: [
      'Il dit combien sur combien, avant de dire un pourcentage. Chaque taux nomme de qui il est une part : « signalées à tort, parmi les personnes non recherchées » n’est pas « signalées à tort, parmi les personnes signalées ».',
      'Il donne à chaque nombre son incertitude, et dit « pas de différence nette » là où le hasard seul pourrait la produire.',
      'Il montre quand les taux racontent deux histoires : un groupe peut être plus souvent signalé à tort et, une fois signalé, l’être aussi plus souvent à raison.',
      'Il laisse ouvert ce qui est ouvert. Là où une source cache ou arrondit les petits nombres, ou quand seules les personnes signalées ont été contrôlées, il donne les deux bornes entre lesquelles se trouve la vérité.',
      'Il refuse un verdict sur une poignée de personnes, énumère les défauts des données, et n’écarte aucune ligne en silence.',
      'Il note ce dont quelqu’un d’autre a besoin pour arriver aux mêmes nombres.',
    ],
    not: [
      'Il ne peut pas dire pourquoi. Une différence n’est pas encore une discrimination, et l’absence de différence n’est pas encore l’équité : autre chose peut se trouver derrière les deux. Nommez-la, et il compare à l’intérieur.',
      'Il ne voit pas ce que personne n’a écrit. Une arrestation n’est pas un crime, une enquête qui a trouvé quelque chose n’a pas trouvé tout ce qu’il y avait : ce qui est enregistré dépend de l’endroit où l’on a regardé.',
      'Il ne peut pas choisir à votre place quelle erreur pèse le plus. Là où les groupes diffèrent dans ce qui est enregistré à leur sujet, aucun système qui se trompe ne peut rendre tous ses taux égaux à la fois.',
      'Il ne peut pas dire si le fichier est complet ou vrai. Il dit comment les nombres en découlent.',
      'Il ne donne pas d’avis juridique. Dire si une différence est contraire au droit revient à un tribunal, à un organisme de promotion de l’égalité, à une avocate ou un avocat.',
    ],
  },
  ar: {
    does: [
      'يقول كم من كم قبل أن يقول نسبة مئوية. وكل معدل يسمّي من هم الذين هو جزء منهم: «من أُشير إليهم خطأً، من غير المقصودين» ليس «من أُشير إليهم خطأً، ممن أُشير إليهم».',
      'يعطي كل رقم هامش عدم اليقين فيه، ويقول «لا فرق واضح» حيث يمكن للصدفة وحدها أن تصنع الفرق.',
      'يُظهر متى تروي المعدلات قصتين: فقد يُشار إلى أفراد مجموعة خطأً أكثر من غيرهم، وتكون الإشارة إليهم صوابًا أكثر أيضًا.',
      'يُبقي مفتوحًا ما هو مفتوح. فحيث يخفي المصدر الأعداد الصغيرة أو يقرّبها، أو حيث لم يُفحص إلا من أُشير إليهم، يعطي الحدّين اللذين تقع الحقيقة بينهما.',
      'يرفض الحكم على حفنة من الناس، ويعدّد عيوب البيانات، ولا يُسقط أي سطر في صمت.',
      'يدوّن ما يحتاج إليه شخص آخر ليصل إلى الأرقام نفسها.',
    ],
    not: [
      'لا يستطيع أن يقول لماذا. فالفرق ليس تمييزًا بعد، وغياب الفرق ليس إنصافًا بعد: قد يكون وراء كليهما شيء آخر. سمِّه، فيقارن داخله.',
      'لا يرى ما لم يكتبه أحد. فالتوقيف ليس جريمة، والتحقيق الذي وجد شيئًا لم يجد كل ما كان هناك: ما يُسجَّل يتوقف على المكان الذي نُظر فيه.',
      'لا يستطيع أن يختار عنك أي خطأ أثقل. فحيث تختلف المجموعات فيما سُجّل عنها، لا يستطيع أي نظام يخطئ أن يساوي بين جميع معدلاته في آن واحد.',
      'لا يستطيع أن يقول هل الملف كامل أو صادق. إنما يقول كيف تنتج الأرقام عنه.',
      'لا يعطي رأيًا قانونيًا. فالقول بأن فرقًا ما مخالف للقانون يعود إلى محكمة أو هيئة مساواة أو محامٍ.',
    ],
  },
};
