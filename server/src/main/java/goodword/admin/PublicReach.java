package goodword.admin;

import static java.nio.charset.StandardCharsets.UTF_8;

import goodword.platform.outbound.Answer;
import goodword.platform.outbound.Call;
import goodword.platform.outbound.Outbound;
import goodword.platform.vault.Vault;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;

/// Whether people outside reach this server: it calls itself by its public name, through the guard
/// that lets no call into the own network pass, with a text that nobody saw before. Only this
/// installation can answer it rightly. Thread-safe.
final class PublicReach {
    static final String PATH = "/people/reach/";

    private static final String PURPOSE = "public reach";
    private static final Duration TIME_MAX = Duration.ofSeconds(4);
    private static final String NAME = "People reach Goodword";
    private static final String FIX =
            "Point a name such as refer.your-shop.example at this server, let a proxy speak HTTPS"
                    + " for it, and start Goodword with GOODWORD_PUBLIC_URL set to that address.";

    private final Outbound outbound;
    private final Vault vault;

    PublicReach(Outbound outbound, Vault vault) {
        this.outbound = outbound;
        this.vault = vault;
    }

    /// What this installation answers.
    String answer(String asked) {
        return HexFormat.of().formatHex(vault.keyOf(PURPOSE, asked));
    }

    /// Makes a call, so it may not be used inside a transaction.
    ///
    /// @param base scheme and host, as links have them
    Check check(String base) {
        if (!base.startsWith("https://")) {
            return Check.act(
                    NAME,
                    "Its address is %s, which only this computer knows.".formatted(base),
                    FIX);
        }
        String asked = Vault.freshSecret();
        Answer answer = outbound.send(Call.get(base + PATH + asked).within(TIME_MAX).upTo(1_024));
        return switch (answer) {
            case Answer.Answered(int status, var _, byte[] body) ->
                    answered(
                            base,
                            status == 200
                                    && MessageDigest.isEqual(body, answer(asked).getBytes(UTF_8)));
            case Answer.Refused(var refusal) -> Check.act(NAME, refusal.words(), FIX);
            case Answer.Failed(var failure) -> Check.act(NAME, failure.words(), FIX);
            case Answer.Unknown(var loss) -> Check.act(NAME, loss.words(), FIX);
        };
    }

    private static Check answered(String base, boolean ours) {
        return ours
                ? Check.good(
                        NAME, "Called by its public name, %s answered over HTTPS.".formatted(base))
                : Check.act(NAME, "Something else answers at %s.".formatted(base), FIX);
    }
}
