package goodword.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import goodword.access.Actor;
import goodword.access.Entrance;
import goodword.access.Factors;
import goodword.access.JoinOutcome;
import goodword.access.Newcomer;
import goodword.access.Role;
import goodword.access.Self;
import goodword.access.StaffMember;
import goodword.platform.clock.SettableClock;
import goodword.platform.tenancy.ShopId;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Members of staff for tests, with passwords and authenticator apps.
final class TestStaff {
    static final String PASSWORD = "a lantern over quiet water";
    static final Actor TEST = Actor.machine("test");
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private final Entrance entrance;
    private final SettableClock clock;

    TestStaff(TestShop shop) {
        this(shop.house.entrance(), shop.clock);
    }

    /// @param clock by which the entrance tells the time
    TestStaff(Entrance entrance, SettableClock clock) {
        this.entrance = entrance;
        this.clock = clock;
    }

    static String email() {
        return "staff-" + UUID.randomUUID() + "@desk.example";
    }

    StaffMember member(ShopId shop, Role role) {
        String email = email();
        String token = entrance.joining().invite(shop, email, role, TEST).orElseThrow();
        return joined(token, "Member " + role.title());
    }

    StaffMember joined(String token, String name) {
        Newcomer newcomer = new Newcomer(name, "", PASSWORD, List.of(), List.of());
        return ((JoinOutcome.Joined) entrance.joining().join(token, newcomer, "::1")).member();
    }

    /// Gives the member an authenticator app and returns its secret.
    byte[] app(StaffMember member) {
        Factors.Offer offer = entrance.factors().offer(member);
        byte[] secret = base32(offer.secret());
        assertThat(
                        entrance.factors()
                                .addApp(new Self(member, "", "::1"), offer.sealed(), code(secret)))
                .isPresent();
        return secret;
    }

    /// A new member of this role, inside the desk of the server on this port, by password and app.
    DeskClient inside(ShopId shop, Role role, int port) throws Exception {
        StaffMember member = member(shop, role);
        DeskClient client = new DeskClient(port);
        byte[] secret = app(member);
        client.logIn(member.email(), PASSWORD);
        client.get("/admin/second-factor");
        client.post("/admin/second-factor", Map.of("code", nextCode(secret)));
        client.get("/admin/account");
        return client;
    }

    /// Lets a member in by password and app, in a browser where nobody is in.
    ///
    /// @param origin scheme, host and port of the server
    void enter(Page page, String origin, StaffMember member) {
        byte[] secret = app(member);
        page.navigate(origin + "/admin/login");
        page.getByLabel("E-mail address").fill(member.email());
        page.getByLabel("Password").fill(PASSWORD);
        page.locator("form[action='/admin/login'] button").click();
        page.getByLabel("Code of your authenticator app").fill(nextCode(secret));
        page.getByText("Go on").click();
        page.waitForURL("**/admin/shops/**");
    }

    /// The code of the next step, to which the clock is moved: each works once.
    String nextCode(byte[] secret) {
        clock.advanceTo(clock.instant().plus(Duration.ofSeconds(30)));
        return code(secret);
    }

    /// Worked out here a second time, after RFC 4226 and 6238.
    String code(byte[] secret) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "HmacSHA1"));
            long step = clock.instant().getEpochSecond() / 30;
            byte[] hash = mac.doFinal(ByteBuffer.allocate(8).putLong(step).array());
            int number = ByteBuffer.wrap(hash).getInt(hash[19] & 0xf) & 0x7fffffff;
            return "%06d".formatted(number % 1_000_000);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static byte[] base32(String text) {
        ByteBuffer bytes = ByteBuffer.allocate(text.length() * 5 / 8);
        int held = 0;
        int bits = 0;
        for (char letter : text.toCharArray()) {
            held = held << 5 | BASE32.indexOf(letter);
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                bytes.put((byte) (held >> bits));
            }
        }
        return bytes.array();
    }
}
