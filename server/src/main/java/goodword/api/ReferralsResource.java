package goodword.api;

import goodword.access.Scope;
import goodword.connector.Reading;
import goodword.connector.generic.RulingJson;
import goodword.conversion.ReviewJourney;
import goodword.conversion.Rooms;
import goodword.conversion.Storyteller;
import goodword.person.PersonId;
import goodword.platform.database.Paging;
import goodword.platform.database.Place;
import goodword.platform.tenancy.ShopId;
import goodword.referral.Referral;
import goodword.referral.ReferralFilter;
import goodword.referral.ReferralId;
import goodword.trust.Ruling;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
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

    /// A page of referrals, the newest first.
    @GetMapping
    @Needs(Scope.REFERRALS_READ)
    ResponseEntity<Object> list(
            @RequestAttribute(Caller.ATTRIBUTE) Caller caller,
            @RequestParam Map<String, String> query) {
        return Query.page(
                query,
                Set.of("state", "advocateId"),
                asked -> {
                    UUID advocate = asked.id("advocateId");
                    ReferralFilter filter =
                            new ReferralFilter(
                                    asked.choice("state", EnumSet.allOf(Referral.State.class)),
                                    advocate == null ? null : new PersonId(advocate));
                    return page(caller.shop(), filter, asked.paging());
                });
    }

    private PageView page(ShopId shop, ReferralFilter filter, Paging paging) {
        return rooms.database()
                .inShop(
                        shop,
                        () ->
                                PageView.of(
                                        rooms.referrals().page(shop, filter, paging),
                                        paging,
                                        one -> new Place(one.openedAt(), one.id().value()),
                                        Row::of));
    }

    @GetMapping("/{id}")
    @Needs(Scope.REFERRALS_READ)
    ResponseEntity<Object> find(
            @RequestAttribute(Caller.ATTRIBUTE) Caller caller, @PathVariable String id) {
        return Id.of(id)
                .map(one -> story(caller.shop(), new ReferralId(one)))
                .orElseGet(Problem::notFound);
    }

    /// A person releases or refuses a held side, with a reason.
    @PostMapping("/{id}/rulings")
    @Needs(Scope.REFERRALS_DECIDE)
    ResponseEntity<Object> rule(
            @RequestAttribute(Caller.ATTRIBUTE) Caller caller,
            @PathVariable String id,
            @RequestBody byte[] body) {
        return answers.once(
                caller,
                body,
                () ->
                        Id.of(id)
                                .map(one -> ruled(caller, new ReferralId(one), body))
                                .orElseGet(Problem::notFound));
    }

    private ResponseEntity<Object> ruled(Caller caller, ReferralId referral, byte[] body) {
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
