package goodword.admin;

import goodword.access.Permission;
import goodword.conversion.Dossier;
import goodword.conversion.Essence;
import goodword.conversion.Letter;
import goodword.conversion.Reply;
import goodword.conversion.Rooms;
import goodword.conversion.Story;
import goodword.person.Profile;
import goodword.reward.Reward;
import goodword.shop.Notation;
import goodword.shop.Shop;
import goodword.trust.Ruling;
import goodword.trust.Screened;
import goodword.trust.Side;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Makes a dossier ready to be shown to somebody. Thread-safe.
final class StoryFiles {
    private final Rooms rooms;
    private final LedgerLines ledger;

    StoryFiles(Rooms rooms) {
        this.rooms = rooms;
        this.ledger = new LedgerLines(rooms);
    }

    StoryFile of(Desk desk, Shop shop, Dossier dossier) {
        Notation notation = shop.notation();
        Story story = dossier.story();
        String advocate = dossier.advocate().map(Profile::name).orElse("");
        Dossier.Pinned pinned = dossier.pinned();
        return new StoryFile(
                dossier,
                Essence.of(story, advocate, notation),
                Chronicle.of(dossier, notation),
                sides(desk, dossier),
                pinned == null
                        ? List.of()
                        : TermFacts.of(pinned.terms(), pinned.arm(), notation).facts(),
                desk.may(Permission.REFERRALS_DECIDE) ? replies(shop, dossier) : List.of());
    }

    /// The advocate's and the friend's side; none without a referral.
    List<SideFile> sides(Desk desk, Dossier dossier) {
        return dossier.story().referral() == null
                ? List.of()
                : Arrays.stream(Side.values()).map(side -> side(desk, dossier, side)).toList();
    }

    private SideFile side(Desk desk, Dossier dossier, Side side) {
        Screened screened = Objects.requireNonNullElse(dossier.story().screened(), Screened.CLEAR);
        List<Ruling> rulings =
                dossier.rulings().stream().filter(one -> one.side() == side).toList();
        return new SideFile(
                side,
                side == Side.ADVOCATE ? dossier.advocate().orElseThrow() : dossier.buyer(),
                dossier.standing(side),
                screened.points(side),
                screened.signals(side),
                rulings,
                dossier.story().rewards().stream()
                        .filter(one -> one.cause().side() == side)
                        .map(one -> gain(desk, dossier, one))
                        .toList());
    }

    private SideFile.Gain gain(Desk desk, Dossier dossier, Reward reward) {
        List<PostingLine> postings =
                rooms.database()
                        .inShop(
                                desk.shop(),
                                () ->
                                        ledger.ofPostings(
                                                desk.shop(),
                                                dossier.postings()
                                                        .getOrDefault(reward.id(), List.of())));
        return new SideFile.Gain(reward, ValueWords.code(reward.couponCode(), desk), postings);
    }

    private static List<StoryFile.Answer> replies(Shop shop, Dossier dossier) {
        Story story = dossier.story();
        Letter toBuyer = letter(shop, dossier, dossier.buyer());
        Dossier.Pinned pinned = dossier.pinned();
        if (story.referral() == null || pinned == null) {
            return List.of(new StoryFile.Answer("buyer", "buyer", Reply.noCredit(story, toBuyer)));
        }
        List<StoryFile.Answer> answers = new ArrayList<>();
        Letter toAdvocate = letter(shop, dossier, dossier.advocate().orElseThrow());
        answers.add(
                new StoryFile.Answer(
                        "advocate",
                        "advocate",
                        Reply.about(story, pinned.terms(), Side.ADVOCATE, toAdvocate)));
        answers.add(
                new StoryFile.Answer(
                        "friend",
                        "friend",
                        Reply.about(story, pinned.terms(), Side.FRIEND, toBuyer)));
        return answers;
    }

    private static Letter letter(Shop shop, Dossier dossier, Profile reader) {
        @Nullable String given = reader.givenName();
        return new Letter(
                shop.name(),
                given == null ? "" : given.strip(),
                dossier.name().shown(),
                shop.notation());
    }
}
