package goodword.admin;

import goodword.conversion.Essence;
import goodword.conversion.Rooms;
import goodword.conversion.Search.CodeHit;
import goodword.conversion.Search.Findings;
import goodword.conversion.Search.OrderHit;
import goodword.conversion.Search.PersonHit;
import goodword.person.PersonId;
import goodword.referral.Referral;
import goodword.reward.Reward;
import goodword.sharing.Claim;
import goodword.shop.Notation;
import goodword.shop.Shop;
import goodword.shop.Shops;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/// Puts what was found into lines, each with the essence of why or why not. Thread-safe.
final class SearchLines {
    private final Rooms rooms;
    private final Shops shops;

    SearchLines(Rooms rooms, Shops shops) {
        this.rooms = rooms;
        this.shops = shops;
    }

    SearchResults of(Desk desk, Findings found) {
        Notation notation = shops.find(desk.shop()).map(Shop::notation).orElse(Notation.USUAL);
        return new SearchResults(
                found.orders().stream().map(hit -> order(found, hit, notation)).toList(),
                found.persons().stream().map(hit -> person(hit, notation)).toList(),
                found.codes().stream().map(hit -> code(desk, found, hit, notation)).toList());
    }

    private static SearchResults.Line order(Findings found, OrderHit hit, Notation notation) {
        Referral referral = hit.story().referral();
        String advocate = referral == null ? "" : found.nameOf(referral.advocate());
        String buyer = found.nameOf(hit.story().order().person());
        return new SearchResults.Line(
                "Order " + hit.name().shown(),
                story(hit.name().externalId()),
                Essence.of(hit.story(), advocate, notation),
                "%s, %s, bought by %s"
                        .formatted(
                                notation.day(hit.story().order().placedAt()),
                                notation.money(hit.story().order().net()),
                                buyer));
    }

    private static SearchResults.Line person(PersonHit hit, Notation notation) {
        String email = hit.who().email();
        String brought =
                hit.code() == null
                        ? "not an advocate yet"
                        : "advocate with the code %s, %s"
                                .formatted(hit.code(), counted(hit.referrals(), notation));
        return new SearchResults.Line(
                hit.who().name(),
                path(hit.who().id()),
                brought,
                (email == null ? "" : email + ", ")
                        + "known since "
                        + notation.day(hit.who().firstSeenAt()));
    }

    private static String counted(long referrals, Notation notation) {
        return referrals == 1 ? "1 referral" : notation.number(referrals) + " referrals";
    }

    private SearchResults.Line code(Desk desk, Findings found, CodeHit hit, Notation notation) {
        return switch (hit) {
            case CodeHit.OfAdvocate(String code, PersonId owner) ->
                    new SearchResults.Line(
                            code, path(owner), "the referral code of " + found.nameOf(owner), "");
            case CodeHit.OfFriend(Claim claim) -> claim(desk, found, claim, notation);
            case CodeHit.OfReward(Reward reward) ->
                    new SearchResults.Line(
                            ValueWords.code(reward.couponCode(), desk),
                            "/referrals/" + reward.referral(),
                            "a reward of %s for %s, %s"
                                    .formatted(
                                            notation.money(reward.due()),
                                            found.nameOf(reward.owner()),
                                            StateWords.name(reward.state())
                                                    .toLowerCase(notation.locale())),
                            "");
        };
    }

    private SearchResults.Line claim(Desk desk, Findings found, Claim claim, Notation notation) {
        Claim.State state = claim.stateAt(rooms.clock().instant());
        String until =
                state == Claim.State.CLAIMED
                        ? ", valid until " + notation.day(claim.expiresAt())
                        : "";
        return new SearchResults.Line(
                ValueWords.code(claim.couponCode(), desk),
                path(Objects.requireNonNullElse(claim.friend(), claim.advocate())),
                "the coupon of %s, from the offer of %s: %s%s"
                        .formatted(
                                claim.friend() == null
                                        ? "a friend who has told nothing yet"
                                        : found.nameOf(claim.friend()),
                                found.nameOf(claim.advocate()),
                                StateWords.name(state).toLowerCase(notation.locale()),
                                until),
                "");
    }

    private static String story(String order) {
        return "/story?order=" + URLEncoder.encode(order, StandardCharsets.UTF_8);
    }

    private static String path(PersonId person) {
        return "/people/" + person;
    }
}
