package goodword.conversion;

import goodword.ledger.PostingOnFile;
import goodword.order.OrderFacts;
import goodword.order.OrderId;
import goodword.order.OrderName;
import goodword.person.PersonId;
import goodword.person.Profile;
import goodword.platform.tenancy.ShopId;
import goodword.program.Program;
import goodword.referral.Referral;
import goodword.referral.ReferralId;
import goodword.reward.Reward;
import goodword.reward.RewardId;
import goodword.trust.Outcome;
import goodword.trust.Ruling;
import goodword.trust.Side;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Gathers what staff see of a story. Reads only. Thread-safe.
public final class Dossiers {
    private final Rooms rooms;
    private final Storyteller storyteller;

    public Dossiers(Rooms rooms, Storyteller storyteller) {
        this.rooms = rooms;
        this.storyteller = storyteller;
    }

    public Optional<Dossier> ofReferral(ShopId shop, ReferralId referral) {
        return rooms.database()
                .inShop(
                        shop,
                        () ->
                                storyteller
                                        .ofReferral(shop, referral)
                                        .map(
                                                one ->
                                                        gather(
                                                                shop,
                                                                one,
                                                                postings(shop, one.rewards()))));
    }

    /// The same without what was booked: for a list of many.
    public Optional<Dossier> unbooked(ShopId shop, ReferralId referral) {
        return rooms.database()
                .inShop(
                        shop,
                        () ->
                                storyteller
                                        .ofReferral(shop, referral)
                                        .map(one -> gather(shop, one, Map.of())));
    }

    /// By the store's own id of the order.
    public Optional<Dossier> ofOrder(ShopId shop, String externalId) {
        return rooms.database()
                .inShop(
                        shop,
                        () ->
                                storyteller
                                        .ofOrder(shop, externalId)
                                        .map(
                                                one ->
                                                        gather(
                                                                shop,
                                                                one,
                                                                postings(shop, one.rewards()))));
    }

    private Dossier gather(ShopId shop, Story story, Map<RewardId, List<PostingOnFile>> postings) {
        OrderFacts order = story.order();
        Referral referral = story.referral();
        OrderId id = order.id();
        Set<PersonId> people = new HashSet<>(Set.of(order.person()));
        if (referral != null) {
            people.add(referral.advocate());
        }
        Map<PersonId, Profile> profiles = rooms.persons().profiles(shop, people);
        OrderName unnamed = new OrderName(id, order.externalId(), null);
        return new Dossier(
                story,
                rooms.orders().names(shop, List.of(id)).getOrDefault(id, unnamed),
                profiles,
                pinned(shop, referral),
                standing(shop, referral),
                rulings(shop, referral),
                rooms.attributions().decision(shop, id).orElse(null),
                rooms.attributions().correction(shop, id).orElse(null),
                postings);
    }

    private Dossier.@Nullable Pinned pinned(ShopId shop, @Nullable Referral referral) {
        if (referral == null) {
            return rooms.programs()
                    .live(shop)
                    .map(program -> pinned(shop, program, program.version(), Program.ONLY_ARM))
                    .orElse(null);
        }
        Referral.PinnedTerms terms = referral.terms();
        return rooms.programs().list(shop).stream()
                .filter(program -> program.id().equals(terms.program()))
                .findFirst()
                .map(program -> pinned(shop, program, terms.version(), terms.arm()))
                .orElse(null);
    }

    private Dossier.Pinned pinned(ShopId shop, Program program, int version, String arm) {
        return new Dossier.Pinned(
                program, version, arm, rooms.programs().terms(shop, program.id(), version));
    }

    private Map<Side, Outcome> standing(ShopId shop, @Nullable Referral referral) {
        return referral == null ? Map.of() : rooms.screening().standing(shop, referral.id());
    }

    private List<Ruling> rulings(ShopId shop, @Nullable Referral referral) {
        return referral == null ? List.of() : rooms.screening().rulings(shop, referral.id());
    }

    private Map<RewardId, List<PostingOnFile>> postings(ShopId shop, List<Reward> rewards) {
        Map<RewardId, List<PostingOnFile>> postings = new LinkedHashMap<>();
        rewards.forEach(one -> postings.put(one.id(), rooms.rewards().postings(shop, one)));
        return postings;
    }
}
