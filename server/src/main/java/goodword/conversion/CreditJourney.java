package goodword.conversion;

import goodword.access.Actor;
import goodword.access.AuditLog;
import goodword.access.Decision;
import goodword.advocate.Advocate;
import goodword.attribution.Correction;
import goodword.order.OrderFacts;
import goodword.person.Identified;
import goodword.person.Person;
import goodword.person.PersonId;
import goodword.platform.database.RaceLost;
import goodword.platform.tenancy.ShopId;
import goodword.program.Program;
import goodword.referral.Referral;
import goodword.referral.ReferralId;
import goodword.sharing.Claim;
import goodword.sharing.Code;
import goodword.sharing.Touch;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A member of staff credits an order that nobody has the credit for. From there on it is a
/// referral as any other: screened on both sides, settled from the facts known now, its hold
/// counted from the order. The first decision stays beside it. Repeating it changes nothing.
/// Thread-safe.
public final class CreditJourney {
    private final Rooms rooms;
    private final AuditLog audit;
    private final Opening opening;

    public CreditJourney(Rooms rooms, AuditLog audit) {
        this.rooms = rooms;
        this.audit = audit;
        this.opening = new Opening(rooms, new Settlement(rooms));
    }

    /// What is asked for.
    ///
    /// @param order the store's own id of it
    /// @param advocate their code or their e-mail address
    public record Wish(String order, String advocate, String reason) {}

    /// What came of it.
    public sealed interface Outcome {
        /// The advocate has the credit, now or since the same was asked before.
        record Credited(ReferralId referral) implements Outcome {}

        /// Somebody has it already; nothing changed.
        record AlreadyCredited(ReferralId referral, PersonId advocate) implements Outcome {}

        /// Nothing changed.
        record Refused(Reason reason) implements Outcome {}
    }

    /// Why nobody gets the credit.
    public enum Reason {
        NO_SUCH_ORDER,
        /// A draft: nothing is decided on it yet.
        NOT_PLACED,
        TEST_ORDER,
        NO_SUCH_ADVOCATE,
        ADVOCATE_BARRED,
        /// The advocate is the buyer.
        OWN_ORDER,
        /// No program is live whose terms could hold.
        NO_PROGRAM
    }

    /// Credits the order; the wish has an order, an advocate and a reason.
    public Outcome credit(ShopId shop, Wish wish, Actor actor) {
        return rooms.database().inShop(shop, () -> walk(shop, wish, actor));
    }

    /// Locks as an order's own journey does: the persons, the order, the advocate.
    private Outcome walk(ShopId shop, Wish wish, Actor actor) {
        Optional<OrderFacts> found = rooms.orders().findByExternalId(shop, wish.order());
        if (found.isEmpty()) {
            return new Outcome.Refused(Reason.NO_SUCH_ORDER);
        }
        Identified buyer = rooms.persons().lock(shop, found.get().person()).orElseThrow();
        OrderFacts order = rooms.orders().lock(shop, found.get().id()).orElseThrow();
        if (!order.person().equals(buyer.id())) {
            throw new RaceLost("the order became another person's");
        }
        Optional<Referral> referral = rooms.referrals().ofOrder(shop, order.id());
        if (referral.isPresent()) {
            return known(shop, referral.get(), wish, actor);
        }
        if (order.test()) {
            return new Outcome.Refused(Reason.TEST_ORDER);
        }
        if (rooms.attributions().decided(shop, Set.of(order.id())).isEmpty()) {
            return new Outcome.Refused(Reason.NOT_PLACED);
        }
        Optional<Advocate> advocate = advocate(shop, wish.advocate());
        Optional<Program> program = rooms.programs().live(shop);
        Optional<Reason> refusal = refusal(buyer, advocate, program);
        if (refusal.isPresent()) {
            return new Outcome.Refused(refusal.get());
        }
        return open(
                shop,
                new Case(order, buyer, advocate.orElseThrow(), program.orElseThrow()),
                wish,
                actor);
    }

    private record Case(OrderFacts order, Identified buyer, Advocate advocate, Program program) {}

    private Outcome known(ShopId shop, Referral referral, Wish wish, Actor actor) {
        boolean same =
                rooms.attributions()
                        .correction(shop, referral.order())
                        .filter(one -> one.by().equals(actor.name()))
                        .filter(one -> one.reason().equals(wish.reason()))
                        .flatMap(
                                one -> person(shop, wish.advocate()).filter(one.advocate()::equals))
                        .isPresent();
        return same
                ? new Outcome.Credited(referral.id())
                : new Outcome.AlreadyCredited(referral.id(), referral.advocate());
    }

    private static Optional<Reason> refusal(
            Identified buyer, Optional<Advocate> advocate, Optional<Program> program) {
        if (advocate.isEmpty()) {
            return Optional.of(Reason.NO_SUCH_ADVOCATE);
        }
        if (advocate.get().person().equals(buyer.id())) {
            return Optional.of(Reason.OWN_ORDER);
        }
        if (advocate.get().barred()) {
            return Optional.of(Reason.ADVOCATE_BARRED);
        }
        return program.isEmpty() ? Optional.of(Reason.NO_PROGRAM) : Optional.empty();
    }

    private Optional<Advocate> advocate(ShopId shop, String named) {
        return person(shop, named).flatMap(person -> rooms.advocates().lock(shop, person));
    }

    private Optional<PersonId> person(ShopId shop, String named) {
        return rooms.sharing()
                .advocateOf(shop, Code.keyOf(named))
                .or(() -> rooms.persons().ofEmail(shop, named));
    }

    private Outcome open(ShopId shop, Case asked, Wish wish, Actor actor) {
        Instant now = rooms.clock().instant();
        PersonId advocate = asked.advocate().person();
        OrderFacts order = asked.order();
        Correction correction = new Correction(advocate, actor.name(), wish.reason(), now);
        rooms.attributions().correct(shop, order.id(), correction);
        Opening.Grant grant =
                new Opening.Grant(
                        advocate,
                        Correction.WORD,
                        Words.ofCorrection(correction),
                        claim(shop, asked));
        Journal journal = new Journal(shop, now);
        Story story =
                opening.open(
                        shop,
                        new Opening.Credited(order, friend(shop, asked), grant, asked.program()),
                        journal);
        audit.append(shop, decision(order, advocate, actor), now);
        journal.write(rooms.referrals(), rooms.eventLog(), rooms.jobs());
        Referral opened = story.referral();
        if (opened == null) {
            throw new IllegalStateException("a credit opens a referral");
        }
        return new Outcome.Credited(opened.id());
    }

    private Opening.Friend friend(ShopId shop, Case asked) {
        Person person = asked.buyer().person();
        return new Opening.Friend(
                asked.buyer(),
                person.email(),
                rooms.orders().traces(shop, asked.order().id()).orElseThrow());
    }

    /// What this advocate's offer promised the friend, if they took it up.
    private Touch.@Nullable PinnedClaim claim(ShopId shop, Case asked) {
        return rooms.sharing()
                .claimOf(shop, asked.program().id(), asked.buyer().id())
                .filter(claim -> claim.advocate().equals(asked.advocate().person()))
                .filter(claim -> claim.state() != Claim.State.WITHDRAWN)
                .map(
                        claim ->
                                new Touch.PinnedClaim(
                                        claim.id(),
                                        claim.program(),
                                        claim.termsVersion(),
                                        claim.arm()))
                .orElse(null);
    }

    /// Without the reason, which is free text and stands on the timeline.
    private static Decision decision(OrderFacts order, PersonId advocate, Actor actor) {
        return Decision.of(
                actor,
                "order.credited",
                "order " + order.id(),
                Map.of("advocate", advocate.toString()));
    }
}
