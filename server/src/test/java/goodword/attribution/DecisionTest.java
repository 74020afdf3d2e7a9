package goodword.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import goodword.person.PersonId;
import goodword.sharing.Touch;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class DecisionTest {
    private static final PersonId BUYER = person(1);
    private static final PersonId ALICE = person(2);
    private static final PersonId CAROL = person(3);

    static Stream<Arguments> cases() {
        Touch code = touch(Touch.Kind.CODE, ALICE);
        Touch ownCode = touch(Touch.Kind.CODE, BUYER);
        Touch click = touch(Touch.Kind.CLICK, CAROL);
        Touch ownClick = touch(Touch.Kind.CLICK, BUYER);
        Touch share = touch(Touch.Kind.RECIPIENT, ALICE);
        Touch ownShare = touch(Touch.Kind.RECIPIENT, BUYER);
        return Stream.of(
                Arguments.of(List.of(), false, "no_touch"),
                Arguments.of(List.of(code), false, "code " + ALICE),
                Arguments.of(List.of(code, click, share), false, "code " + ALICE),
                Arguments.of(List.of(click, share), false, "click " + CAROL),
                Arguments.of(List.of(share), false, "recipient " + ALICE),
                Arguments.of(List.of(code), true, "code " + ALICE),
                Arguments.of(List.of(click), true, "existing_customer"),
                Arguments.of(List.of(share), true, "existing_customer"),
                Arguments.of(List.of(ownCode), false, "own_code"),
                Arguments.of(List.of(ownCode, click), false, "own_code"),
                Arguments.of(List.of(ownClick), false, "own_code"),
                Arguments.of(List.of(ownClick, share), false, "recipient " + ALICE),
                Arguments.of(List.of(ownClick, ownShare), false, "own_code"),
                Arguments.of(List.of(ownClick, share), true, "existing_customer"));
    }

    @ParameterizedTest(name = "{0}, customer before: {1}")
    @MethodSource("cases")
    void the_strongest_touch_of_somebody_else_earns_the_credit(
            List<Touch> touches, boolean hadEarlier, String expected) {
        Attribution decided = Decision.of(BUYER, touches, hadEarlier);

        String who = decided instanceof Attribution.Credit credit ? " " + credit.advocate() : "";
        assertThat(decided.word() + who).isEqualTo(expected);
    }

    private static Touch touch(Touch.Kind kind, PersonId advocate) {
        return new Touch(kind, advocate, kind.name(), null);
    }

    private static PersonId person(long number) {
        return new PersonId(new UUID(0, number));
    }
}
