package goodword.admin;

import goodword.program.Plan;
import goodword.program.Program;
import goodword.program.TermsChange;
import goodword.shop.Shop;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What the editor shows.
///
/// @param plan absent for a program that is not kept yet
/// @param arms one block of the form for each
/// @param seen the fields as they were when the visitor began, packed into one
/// @param edition of the program that the visitor saw; empty where there is none
/// @param others what somebody else changed meanwhile; empty as a rule
/// @param waiting what the next publication changes; empty where nothing waits
/// @param history the versions that were in force, the newest first
public record ProgramEditor(
        Shop shop,
        @Nullable Plan plan,
        List<String> arms,
        Form form,
        String seen,
        String edition,
        OfferPreview preview,
        List<TermsChange> others,
        List<TermsChange> waiting,
        List<Version> history) {
    /// A version that was in force.
    ///
    /// @param changes against the version before
    public record Version(int number, String since, List<TermsChange> changes) {}

    /// An editor for a program that nobody has kept yet.
    static ProgramEditor fresh(Shop shop, List<String> arms, Form form, OfferPreview preview) {
        return new ProgramEditor(
                shop, null, arms, form, "", "", preview, List.of(), List.of(), List.of());
    }

    /// The currency as the shop writes it.
    public String sign() {
        return shop.currency().getSymbol(shop.notation().locale());
    }

    /// Whether the program can still change.
    public boolean open() {
        return plan == null || plan.program().state() != Program.State.ARCHIVED;
    }

    /// The same with the edition that the visitor saw, however it stands now.
    ProgramEditor withEdition(String known) {
        return new ProgramEditor(
                shop, plan, arms, form, seen, known, preview, others, waiting, history);
    }

    static List<String> armsOf(@Nullable Plan plan) {
        Set<String> arms =
                plan == null || plan.next() == null || plan.program().experimentId() == null
                        ? Set.of(Program.ONLY_ARM)
                        : plan.next().offers().keySet();
        return arms.stream().sorted().toList();
    }

    static Map<String, String> fieldsOf(Plan plan, Shop shop) {
        return plan.next() == null
                ? Map.of("name", plan.program().name())
                : TermsFields.of(plan.program().name(), plan.next(), shop);
    }
}
