package goodword.api;

import goodword.access.Scope;
import goodword.connector.Reading;
import goodword.connector.generic.RulingJson;
import goodword.conversion.ReviewJourney;
import goodword.conversion.Rooms;
import goodword.conversion.Storyteller;
import goodword.platform.tenancy.ShopId;
import goodword.referral.Referral;
import goodword.referral.ReferralId;
import goodword.trust.Ruling;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Referrals, their stories, and what people decide about those that are held. Thread-safe.
@RestController
@RequestMapping("/v1/referrals")
public final class ReferralsResource {
    private static final int PAGE_MAX = 200;

    private final Answers answers;
    private final Rooms rooms;
    private final Storyteller storyteller;
    private final ReviewJourney review;
    private final RulingJson rulings;

    public ReferralsResource(
            Answers answers,
            Rooms rooms,
            Storyteller storyteller,
            ReviewJourney review,
            RulingJson rulings) {
        this.answers = answers;
        this.rooms = rooms;
        this.storyteller = storyteller;
        this.review = review;
        this.rulings = rulings;
    }

    record Row(
            String id,
            String state,
            String reason,
            String advocateId,
            String friendId,
            String credit,
            int generation,
            Instant openedAt) {
        static Row of(Referral referral) {
            return new Row(
                    referral.id().toString(),
                    referral.state().word(),
                    referral.reason(),
                    referral.advocate().toString(),
                    referral.friend().toString(),
                    referral.how(),
                    referral.lineage().generation(),
                    referral.openedAt());
        }
    }

    /// @param next what to ask for `after` to get the next page; absent on the last
    record Page(List<Row> items, @Nullable String next) {}

    /// A page of referrals, the newest first.
    @GetMapping
    @Needs(Scope.REFERRALS_READ)
    ResponseEntity<Object> list(
            @RequestAttribute(Caller.ATTRIBUTE) Caller caller,
            @RequestParam(required = false) @Nullable UUID after,
            @RequestParam(defaultValue = "50") int limit) {
        if (limit < 1 || limit > PAGE_MAX) {
            return Problem.refused("limit", "limit is from 1 to " + PAGE_MAX);
        }
        ReferralId from = after == null ? null : new ReferralId(after);
        List<Referral> page =
                rooms.database()
                        .inShop(
                                caller.shop(),
                                () -> rooms.referrals().page(caller.shop(), from, limit));
        String next = page.size() < limit ? null : page.getLast().id().toString();
        return ResponseEntity.ok(new Page(page.stream().map(Row::of).toList(), next));
    }

    @GetMapping("/{id}")
    @Needs(Scope.REFERRALS_READ)
    ResponseEntity<Object> find(
            @RequestAttribute(Caller.ATTRIBUTE) Caller caller, @PathVariable UUID id) {
        return story(caller.shop(), new ReferralId(id));
    }

    /// A person releases or refuses a held side, with a reason.
    @PostMapping("/{id}/rulings")
    @Needs(Scope.REFERRALS_DECIDE)
    ResponseEntity<Object> rule(
            @RequestAttribute(Caller.ATTRIBUTE) Caller caller,
            @PathVariable UUID id,
            @RequestBody byte[] body) {
        return answers.once(caller, body, () -> ruled(caller, id, body));
    }

    private ResponseEntity<Object> ruled(Caller caller, UUID id, byte[] body) {
        ReferralId referral = new ReferralId(id);
        return switch (rulings.read(body)) {
            case Reading.Refused<Ruling> refused -> Problem.of(refused);
            case Reading.Read<Ruling>(Ruling ruling) -> {
                Optional<Referral> ruled = review.rule(caller.shop(), referral, ruling);
                yield ruled.isEmpty() ? Problem.notFound() : story(caller.shop(), referral);
            }
        };
    }

    private ResponseEntity<Object> story(ShopId shop, ReferralId referral) {
        return storyteller
                .ofReferral(shop, referral)
                .<ResponseEntity<Object>>map(story -> ResponseEntity.ok(StoryView.of(story)))
                .orElseGet(Problem::notFound);
    }
}
