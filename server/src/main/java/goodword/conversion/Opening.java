package goodword.conversion;

import goodword.attribution.Attribution.Credit;
import goodword.order.OrderFacts;
import goodword.order.TraceKeys;
import goodword.person.Identified;
import goodword.person.Person;
import goodword.person.PersonId;
import goodword.platform.tenancy.ShopId;
import goodword.program.Program;
import goodword.program.Terms;
import goodword.referral.Referral;
import goodword.referral.Referral.PinnedTerms;
import goodword.referral.ReferralId;
import goodword.referral.Verdict;
import goodword.sharing.Touch;
import goodword.trust.Evidence;
import goodword.trust.Outcome;
import goodword.trust.Screened;
import goodword.trust.Side;
import goodword.trust.Subject;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Opens the referral of a credited order: pins the terms, screens both sides, settles for the
/// first time.
final class Opening {
    private static final Duration TRACE_MEMORY = Duration.ofDays(400);

    private final Rooms rooms;
    private final Settlement settlement;

    Opening(Rooms rooms, Settlement settlement) {
        this.rooms = rooms;
        this.settlement = settlement;
    }

    /// An order that somebody has the credit for.
    ///
    /// @param program the live one, whose terms hold unless a claim has pinned others
    record Credited(OrderFacts order, Friend friend, Grant grant, Program program) {}

    /// Who bought, and what their order lets us recognise.
    record Friend(Identified who, @Nullable String email, TraceKeys traces) {}

    /// Who has the credit, how it came, and why in plain words.
    record Grant(PersonId advocate, String how, String why, Touch.@Nullable PinnedClaim claim) {
        static Grant of(Credit credit) {
            Touch touch = credit.touch();
            return new Grant(
                    credit.advocate(), credit.word(), Words.ofCredit(credit), touch.claim());
        }
    }

    /// Opens the referral and tells its story so far.
    Story open(ShopId shop, Credited credited, Journal journal) {
        OrderFacts order = credited.order();
        PinnedTerms pinned = pin(shop, credited.grant(), credited.program());
        Terms terms = rooms.programs().terms(shop, pinned.program(), pinned.version());
        Referral referral = referral(shop, credited, pinned, terms);

        Screened screened = screen(shop, credited, referral);
        Verdict verdict = settlement.verdict(shop, terms, order, credited.friend().who().fresh());
        if (brought(verdict, screened)) {
            rooms.persons().placeBelow(shop, referral.friend(), referral.advocate());
        }
        journal.credited(referral, order, credited.grant().why());
        if (!screened.signals().isEmpty()) {
            journal.tell(referral, "signals", screened.reasons());
        }
        Settlement.Opened opened =
                settlement.settleFirst(
                        shop,
                        new Settlement.Case(referral, terms, order, verdict, screened.outcomes()),
                        journal);
        return new Story(
                order,
                credited.grant().how(),
                opened.referral(),
                screened,
                opened.rewards(),
                journal.told(referral.id()));
    }

    private PinnedTerms pin(ShopId shop, Grant grant, Program program) {
        Touch.PinnedClaim claim = grant.claim();
        if (claim != null) {
            return new PinnedTerms(claim.program(), claim.termsVersion(), claim.arm());
        }
        String arm = arm(rooms, shop, program, grant.advocate());
        return new PinnedTerms(program.id(), program.version(), arm);
    }

    /// Which arm's offer an advocate passes on.
    static String arm(Rooms rooms, ShopId shop, Program program, PersonId advocate) {
        return program.experimentId() == null
                ? Program.ONLY_ARM
                : rooms.experiments().allot(shop, program.experimentId(), advocate.value()).arm();
    }

    private Referral referral(ShopId shop, Credited credited, PinnedTerms pinned, Terms terms) {
        OrderFacts order = credited.order();
        PersonId advocate = credited.grant().advocate();
        return new Referral(
                new ReferralId(rooms.chance().nextId()),
                order.id(),
                pinned,
                advocate,
                order.person(),
                credited.grant().how(),
                rooms.referrals().lineageBelow(shop, advocate),
                Referral.State.CREDITED,
                "",
                order.placedAt(),
                terms.holdEnd(order.placedAt()));
    }

    private Screened screen(ShopId shop, Credited credited, Referral referral) {
        Friend friend = credited.friend();
        TraceKeys traces = friend.traces();
        Instant now = rooms.clock().instant();
        Subject subject = new Subject(referral.id(), referral.advocate(), traces);
        if (!rooms.screening().isOn()) {
            return rooms.screening().pass(shop, subject, now);
        }
        PersonId advocate = referral.advocate();
        Set<PersonId> kin = friend.who().kin();
        boolean boughtBefore =
                !kin.isEmpty()
                        && rooms.orders().hadEarlier(shop, credited.order(), kin, Instant.EPOCH);
        Evidence evidence =
                new Evidence(
                        new Evidence.Kinship(kin.contains(advocate), boughtBefore),
                        traces,
                        rooms.orders().tracesOf(shop, advocate, traces.at().minus(TRACE_MEMORY)),
                        friend.email(),
                        rooms.persons().find(shop, advocate).map(Person::email).orElse(null),
                        rooms.screening().crowd(shop, subject));
        return rooms.screening().screen(shop, subject, evidence, now);
    }

    /// Whether the advocate truly brought the friend: a new customer, and nothing that refuses.
    private static boolean brought(Verdict verdict, Screened screened) {
        boolean existing =
                verdict instanceof Verdict.Fails fails
                        && fails.reason() == Verdict.Reason.EXISTING_CUSTOMER;
        return !existing && screened.outcome(Side.ADVOCATE) != Outcome.REFUSED;
    }
}
