package goodword.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

final class EmailAddressTest {
    static Stream<Arguments> cases() {
        return Stream.of(
                Arguments.of("John.Doe+Shop@GoogleMail.com", "johndoe@gmail.com"),
                Arguments.of("john.doe@gmail.com", "johndoe@gmail.com"),
                Arguments.of("a.b@company.com", "a.b@company.com"),
                Arguments.of("A+x@outlook.com", "a@outlook.com"),
                Arguments.of("a.b@outlook.com", "a.b@outlook.com"),
                Arguments.of("a@hotmail.com", "a@hotmail.com"),
                Arguments.of("tag@alice.fastmail.com", "alice@fastmail.com"),
                Arguments.of("alice+x@fastmail.com", "alice@fastmail.com"),
                Arguments.of("nick-key@yahoo.com", "nick-key@yahoo.com"),
                Arguments.of("x@privaterelay.appleid.com", "x@privaterelay.appleid.com"),
                Arguments.of("\"a b\"@example.com", "\"a b\"@example.com"),
                Arguments.of("müller@müller.de", "müller@xn--mller-kva.de"),
                Arguments.of("user@EXAMPLE.com", "user@example.com"),
                Arguments.of("+@gmail.com", null),
                Arguments.of("...@gmail.com", null),
                Arguments.of("a@b@c.com", null));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void spellings_of_one_mailbox_are_one_address(String written, @Nullable String canonical) {
        assertThat(EmailAddress.of(written).map(EmailAddress::canonical).orElse(null))
                .isEqualTo(canonical);
    }

    @ParameterizedTest
    @CsvSource({
        "a+b@company.com, a+b@company.com, a@company.com",
        "a+b@gmail.com, a@gmail.com, a@gmail.com",
        "a-b@yahoo.com, a-b@yahoo.com, a-b@yahoo.com"
    })
    void a_tag_at_an_unknown_provider_is_only_a_hint(
            String written, String canonical, String weak) {
        EmailAddress address = EmailAddress.of(written).orElseThrow();

        assertThat(address.canonical()).isEqualTo(canonical);
        assertThat(address.weak()).isEqualTo(weak);
    }

    @Test
    void what_is_canonical_stays_as_it_is() {
        long seed = 20_260_301;
        System.out.println("EmailAddressTest seed " + seed);
        Random random = new Random(seed);
        String[] homes = {
            "gmail.com",
            "GoogleMail.com",
            "outlook.com",
            "x.fastmail.com",
            "fastmail.fm",
            "yahoo.com",
            "proton.me",
            "müller.de",
            "Example.ORG",
            "a.b.fastmail.com",
            "İstanbul.com"
        };
        String letters = "abcXYZ019.+-_'\"éßİ";
        int read = 0;
        for (int next = 0; next < 10_000; next++) {
            StringBuilder text = new StringBuilder();
            for (int length = 1 + random.nextInt(12); length > 0; length--) {
                text.append(letters.charAt(random.nextInt(letters.length())));
            }
            text.append('@').append(homes[random.nextInt(homes.length)]);
            var once = EmailAddress.of(text.toString());
            if (once.isPresent()) {
                read++;
                String canonical = once.get().canonical();
                assertThat(EmailAddress.of(canonical).map(EmailAddress::canonical))
                        .as("%s, then %s", text, canonical)
                        .contains(canonical);
            }
        }
        assertThat(read).isGreaterThan(5_000);
    }
}
