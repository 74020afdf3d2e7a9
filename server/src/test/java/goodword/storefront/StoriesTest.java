package goodword.storefront;

import static org.assertj.core.api.Assertions.assertThat;

import goodword.order.OrderId;
import goodword.person.PersonId;
import goodword.program.ProgramId;
import goodword.referral.Referral;
import goodword.referral.ReferralId;
import goodword.referral.Verdict;
import goodword.shop.Notation;
import goodword.storefront.FriendStory.Place;
import goodword.storefront.FriendStory.Step;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

final class StoriesTest {
    private static final Instant ORDERED = Instant.parse("2026-03-03T10:00:00Z");
    private static final Instant HELD = Instant.parse("2026-03-17T10:00:00Z");

    private final Stories stories = new Stories(Notation.USUAL);

    @Test
    void every_verdict_has_words_of_its_own() {
        String refused = Stories.whyNot("refused");

        for (Verdict.Reason reason : Verdict.Reason.values()) {
            assertThat(Stories.whyNot(reason.word())).isNotEqualTo(refused);
        }
        assertThat(refused).contains("write to the shop");
    }

    @Test
    void a_review_is_told_and_no_more_than_that() {
        FriendStory story = told(Referral.State.QUALIFIED, "review");

        assertThat(story.tag()).isEqualTo("being looked at");
        assertThat(story.steps())
                .filteredOn(step -> step.place() == Place.NOW)
                .singleElement()
                .extracting(Step::text)
                .asString()
                .startsWith("A person at the shop is taking a look.");
    }

    @Test
    void a_wait_says_until_when_and_why() {
        FriendStory story = told(Referral.State.QUALIFIED, "return_window");

        assertThat(story.title()).isEqualTo("A friend bought on 3 Mar 2026");
        assertThat(story.tag()).isEqualTo("waiting until 17 Mar 2026");
        assertThat(story.steps())
                .contains(
                        new Step(
                                Place.NOW,
                                "Your reward waits until 17 Mar 2026, because friends may return"
                                        + " things until then."));
    }

    @Test
    void what_was_returned_ends_the_story() {
        FriendStory story = told(Referral.State.RETRACTED, "refunded");

        assertThat(story.steps())
                .last()
                .isEqualTo(new Step(Place.STOP, "Everything was returned, so there is no reward."));
    }

    private FriendStory told(Referral.State state, String reason) {
        PersonId advocate = new PersonId(UUID.randomUUID());
        return stories.of(
                new Referral(
                        new ReferralId(UUID.randomUUID()),
                        new OrderId(UUID.randomUUID()),
                        new Referral.PinnedTerms(new ProgramId(UUID.randomUUID()), 1, "A"),
                        advocate,
                        new PersonId(UUID.randomUUID()),
                        "code",
                        new Referral.Lineage(null, advocate, 1),
                        state,
                        reason,
                        ORDERED,
                        HELD),
                Optional.empty());
    }
}
