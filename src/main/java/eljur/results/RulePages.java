package eljur.results;

import eljur.access.CurrentUser;
import eljur.access.Rights;
import eljur.platform.Refused;
import eljur.platform.Texts;
import eljur.results.MarkRule.Scope;
import eljur.results.web.RulesPage;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The page of the rules; after a refusal with everything that was typed. */
@Component
@Transactional(readOnly = true)
class RulePages {

    private final OwnRules rules;
    private final RuleSubjects subjects;
    private final ResultWords words;
    private final Rights rights;
    private final Texts texts;

    RulePages(OwnRules rules, RuleSubjects subjects, ResultWords words, Rights rights, Texts texts) {
        this.rules = rules;
        this.subjects = subjects;
        this.words = words;
        this.rights = rights;
        this.texts = texts;
    }

    /** @param typed empty, unless it could not be saved */
    RulesPage page(CurrentUser who, Map<String, String> typed, @Nullable Refused no) {
        Map<Long, String> names = subjects.of(who.schoolId());
        List<OwnRules.Entered> own = rules.all(who.schoolId());
        return new RulesPage(
                own.stream().map(rule -> line(rule, names)).toList(),
                words.rule(MarkRules.usual(Scope.PERIOD)),
                rights.any(who.role(), "mark-rule", "create"),
                typed.isEmpty() ? proposed() : typed,
                no instanceof UnreadRule unread ? unread.errors() : Map.of(),
                no == null ? null : no.said(texts),
                names);
    }

    private RulesPage.Line line(OwnRules.Entered entered, Map<Long, String> names) {
        MarkRule rule = entered.rule();
        return new RulesPage.Line(
                Objects.requireNonNull(rule.id()),
                entered.withdrawn(),
                words.day(rule),
                texts.of("rules.scope." + rule.scope().stored()),
                rule.fromGrade() == rule.toGrade()
                        ? String.valueOf(rule.fromGrade())
                        : rule.fromGrade() + "–" + rule.toGrade(),
                rule.subject() == null
                        ? texts.of("rules.subject.all")
                        : names.getOrDefault(rule.subject(), String.valueOf(rule.subject())),
                words.rule(rule),
                rule.act());
    }

    // What the program goes by until the school has its own, to be put right after the act.
    private static Map<String, String> proposed() {
        MarkRule usual = MarkRules.usual(Scope.PERIOD);
        Map<String, String> typed = new HashMap<>();
        typed.put("scope", "period");
        typed.put("from-grade", "2");
        typed.put("to-grade", "11");
        typed.put("five", ResultWords.number(usual.thresholds().five()));
        typed.put("four", ResultWords.number(usual.thresholds().four()));
        typed.put("three", ResultWords.number(usual.thresholds().three()));
        typed.put("fewest", String.valueOf(usual.fewest()));
        typed.put("fewest-half", String.valueOf(usual.fewestHalf()));
        typed.put("absent-share", String.valueOf(usual.absentShare()));
        typed.put("near", ResultWords.number(usual.near()));
        return typed;
    }
}
