package goodword.api;

import goodword.program.Plan;
import goodword.program.Program;
import goodword.program.Terms;
import java.time.Instant;
import java.util.Currency;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A program as the API shows it.
///
/// @param version of the terms in force; 0 while there are none
/// @param terms what the next publication puts in force
/// @param inForce what is promised now, or was until the program was paused or archived
record ProgramView(
        String id,
        String name,
        String state,
        int version,
        @Nullable TermsView terms,
        @Nullable TermsView inForce,
        Instant createdAt) {
    static ProgramView of(Plan plan, @Nullable Terms inForce, Currency currency) {
        Program program = plan.program();
        return new ProgramView(
                program.id().toString(),
                program.name(),
                program.state().name().toLowerCase(Locale.ROOT),
                program.version(),
                plan.next() == null ? null : TermsView.of(plan.next(), currency),
                inForce == null ? null : TermsView.of(inForce, currency),
                plan.createdAt());
    }
}
