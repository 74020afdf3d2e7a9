package goodword.app;

import goodword.access.AuditBreak;
import goodword.access.AuditFinding;
import goodword.access.AuditLog;
import goodword.platform.tenancy.ShopId;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// `goodword audit verify`: reads every chain of the audit log and names the first broken entry.
final class AuditCommand {
    private final Terminal terminal;

    AuditCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    /// Zero when all chains hold, one when one is broken.
    int run(List<String> arguments) throws IOException {
        Options options = Options.of(arguments, Set.of("data", "shop"));
        if (!options.word(0, "verify").equals("verify")) {
            throw new UsageException("there is only `audit verify`");
        }
        Optional<ShopId> shop = options.value("shop").map(OptionValues::shop);
        try (Foundation foundation =
                Foundation.lay(options.value("data"), System.getenv(), terminal::line)) {
            return verify(foundation.house(), shop);
        }
    }

    int verify(House house, Optional<ShopId> only) {
        List<ShopId> chains =
                only.map(List::of)
                        .orElseGet(
                                () ->
                                        Stream.concat(
                                                        Stream.of(AuditLog.INSTALLATION),
                                                        house.shops().ids().stream())
                                                .toList());
        int broken = 0;
        for (ShopId chain : chains) {
            AuditFinding finding = house.entrance().audit().verify(chain);
            tell(finding);
            broken += finding.broken().isPresent() ? 1 : 0;
        }
        return broken == 0 ? 0 : 1;
    }

    private void tell(AuditFinding finding) {
        boolean installation = finding.chain().equals(AuditLog.INSTALLATION);
        String chain = installation ? "installation" : "shop " + finding.chain();
        Optional<AuditBreak> broken = finding.broken();
        terminal.line(
                "%s: %s, head %d %s"
                        .formatted(
                                chain,
                                broken.isEmpty()
                                        ? "OK, %d entries".formatted(finding.entries())
                                        : "BROKEN",
                                finding.head().entries(),
                                finding.head().text()));
        broken.ifPresent(
                where -> terminal.line("  entry %d %s".formatted(where.seq(), where.what())));
    }
}
