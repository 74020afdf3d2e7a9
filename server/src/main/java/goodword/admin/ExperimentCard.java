package goodword.admin;

import goodword.experiment.Experiment;
import goodword.insight.ArmFigures;
import goodword.insight.ShareDifference;
import goodword.program.Program;
import goodword.program.Terms;
import goodword.shop.Notation;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// An experiment with what came of it, as people read it.
///
/// @param verdict what may be said, and how sure it is
public record ExperimentCard(
        String name, Program program, List<Row> rows, String heldOut, String verdict) {
    /// How many advocates each arm needs before anything is compared.
    static final long ENOUGH = 100;

    /// One arm.
    public record Row(String arm, String share, String offer, ArmFigures figures, String rate) {}

    record Subject(Experiment experiment, Program program, Optional<Terms> terms) {}

    static ExperimentCard of(Subject subject, List<ArmFigures> figures, Notation notation) {
        Experiment experiment = subject.experiment();
        int weights = experiment.arms().stream().mapToInt(Experiment.Arm::weight).sum();
        List<Row> rows =
                figures.stream()
                        .map(
                                one ->
                                        new Row(
                                                one.arm(),
                                                notation.share(
                                                        weight(experiment, one.arm()), weights),
                                                offer(subject, one.arm(), notation),
                                                one,
                                                notation.share(one.brought(), one.assigned())))
                        .toList();
        int heldOut = experiment.holdOutBasisPoints();
        return new ExperimentCard(
                experiment.name(),
                subject.program(),
                rows,
                heldOut == 0 ? "" : notation.percent(heldOut),
                verdict(figures, notation));
    }

    /// Counts first; a comparison only where each arm has enough, and never more than the interval
    /// bears.
    static String verdict(List<ArmFigures> figures, Notation notation) {
        if (figures.stream().anyMatch(one -> one.assigned() < ENOUGH)) {
            return "Too few to tell. Nothing is compared before each offer has %s advocates."
                    .formatted(notation.number(ENOUGH));
        }
        if (figures.size() != 2
                || figures.stream().anyMatch(one -> one.brought() > one.assigned())) {
            return "These are counts only; no test is made of them.";
        }
        ArmFigures first = figures.getFirst();
        ArmFigures second = figures.getLast();
        ShareDifference apart =
                ShareDifference.of(
                        first.brought(), first.assigned(), second.brought(), second.assigned());
        String measured =
                "With %s, the share of advocates who brought a friend is %s against %s: the"
                        + " difference lies between %s and %s points, in 95 of 100 such"
                        + " comparisons.";
        String said =
                measured.formatted(
                        second.arm(),
                        notation.share(second.brought(), second.assigned()),
                        notation.share(first.brought(), first.assigned()),
                        points(apart.low()),
                        points(apart.high()));
        return said
                + (apart.coversZero()
                        ? " That includes none at all: no difference is shown."
                        : apart.low() > 0
                                ? " That speaks for %s.".formatted(second.arm())
                                : " That speaks for %s.".formatted(first.arm()));
    }

    private static String points(double share) {
        return String.format(Locale.ROOT, "%+.1f", share * 100);
    }

    private static int weight(Experiment experiment, String arm) {
        return experiment.arms().stream()
                .filter(one -> one.name().equals(arm))
                .mapToInt(Experiment.Arm::weight)
                .sum();
    }

    private static String offer(Subject subject, String arm, Notation notation) {
        return subject.terms()
                .filter(terms -> terms.offers().containsKey(arm))
                .map(
                        terms ->
                                ProgramCard.lines(terms, notation).stream()
                                        .filter(line -> line.arm().equals(arm))
                                        .map(line -> line.friend() + " · " + line.advocate())
                                        .findFirst()
                                        .orElse(""))
                .orElse("");
    }
}
