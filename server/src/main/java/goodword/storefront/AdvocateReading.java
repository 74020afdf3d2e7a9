package goodword.storefront;

import goodword.advocate.Advocate;
import goodword.advocate.PagePass;
import goodword.conversion.Arms;
import goodword.person.PersonId;
import goodword.platform.database.Paging;
import goodword.platform.picture.QrPicture;
import goodword.program.Program;
import goodword.program.Terms;
import goodword.referral.Referral;
import goodword.referral.ReferralFilter;
import goodword.referral.ReferralId;
import goodword.reward.Reward;
import goodword.reward.RewardFilter;
import goodword.sharing.Link;
import goodword.shop.Shop;
import goodword.trust.Side;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads all that an advocate's page says. Thread-safe.
final class AdvocateReading {
    private static final int SHOWN_MAX = 50;
    private static final int QR_PIXELS = 512;
    private static final int QR_MARGIN = 4;

    private final PeopleRooms people;
    private final ShopFinder finder;
    private final Arms arms;

    AdvocateReading(PeopleRooms people, ShopFinder finder) {
        this.people = people;
        this.finder = finder;
        this.arms = new Arms(people.rooms());
    }

    /// Empty for a pass that is not, or no longer, an advocate's.
    Optional<AdvocateLetter> read(Shop shop, PagePass pass) {
        return people.rooms()
                .database()
                .inShop(
                        shop.id(),
                        () ->
                                people.rooms()
                                        .advocates()
                                        .find(shop.id(), pass.person())
                                        .filter(one -> one.pageSeries() == pass.series())
                                        .map(one -> letter(shop, one)));
    }

    private AdvocateLetter letter(Shop shop, Advocate advocate) {
        PersonId person = advocate.person();
        List<Reward> rewards =
                people.rooms()
                        .rewards()
                        .page(shop.id(), new RewardFilter(null, person), Paging.first(SHOWN_MAX));
        return new AdvocateLetter(
                people.rooms().persons().givenName(shop.id(), person).orElse(""),
                sharing(shop, advocate),
                stories(shop, person, rewards),
                RewardShelf.of(
                        rewards,
                        people.ledger().balancesOf(shop.id(), person.value()),
                        shop.notation()),
                finder.home(shop.id()).orElse(null));
    }

    private AdvocateLetter.@Nullable Sharing sharing(Shop shop, Advocate advocate) {
        Optional<Program> live = people.rooms().programs().live(shop.id());
        if (live.isEmpty() || advocate.barred()) {
            return null;
        }
        Program program = live.get();
        PersonId person = advocate.person();
        Terms terms = people.rooms().programs().terms(shop.id(), program.id(), program.version());
        String arm = arms.of(shop.id(), program, person);
        SpokenOffer offer = new SpokenOffer(shop.notation(), terms, arm);
        Link link = people.links().of(shop.id(), person);
        String address =
                people.shops().site(shop.id()).isPresent() ? link.toString() : link.offerPage();
        return new AdvocateLetter.Sharing(
                offer.friendOfYours(),
                offer.advocateYou(),
                ShareWays.of(address, link.code(), shop.name(), offer),
                new QrPicture(address, QR_PIXELS, QR_MARGIN),
                new Rules(shop.notation(), terms, program.version()).forAdvocate(shop.name()));
    }

    private List<FriendStory> stories(Shop shop, PersonId advocate, List<Reward> rewards) {
        Map<ReferralId, Reward> byReferral = new HashMap<>();
        rewards.stream()
                .filter(one -> one.cause().side() == Side.ADVOCATE)
                .forEach(one -> byReferral.putIfAbsent(one.referral(), one));
        List<Referral> referrals =
                people.rooms()
                        .referrals()
                        .page(
                                shop.id(),
                                new ReferralFilter(null, advocate),
                                Paging.first(SHOWN_MAX));
        Stories words = new Stories(shop.notation());
        return referrals.stream()
                .map(one -> words.of(one, Optional.ofNullable(byReferral.get(one.id()))))
                .toList();
    }
}
