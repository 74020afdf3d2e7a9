package goodword.sharing;

import goodword.person.PersonId;
import goodword.platform.clock.Chance;
import goodword.platform.database.Database;
import goodword.platform.database.Paging;
import goodword.platform.tenancy.ShopId;
import goodword.platform.vault.Vault;
import goodword.program.ProgramId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Codes, shares, clicks and claims: how a good word travels. Verbs join the caller's transaction;
/// shares and clicks are facts, so a repetition changes nothing. Thread-safe.
public final class Sharing {
    private static final String VISITOR = "visitor";
    private static final String PRESS = "claim press";
    private static final int LINK_CODE_DRAWS = 20;

    private final CodeTable codes;
    private final TouchTable touches;
    private final TrailTable trails;
    private final ClaimTable claims;
    private final ClaimPageTable claimPages;
    private final DayTable days;
    private final Vault vault;
    private final Chance chance;

    public Sharing(Database database, Vault vault, Chance chance) {
        this.codes = new CodeTable(database.sql());
        this.touches = new TouchTable(database.sql());
        this.trails = new TrailTable(database.sql());
        this.claims = new ClaimTable(database.sql());
        this.claimPages = new ClaimPageTable(database.sql());
        this.days = new DayTable(database.sql());
        this.vault = vault;
        this.chance = chance;
    }

    /// The code of an advocate, drawn when they have none yet.
    public String codeOf(ShopId shop, PersonId advocate, Instant now) {
        Optional<String> known = codes.codeOf(shop, advocate);
        if (known.isPresent()) {
            return known.get();
        }
        String code = Code.referral(chance);
        codes.insert(shop, Map.of(code, advocate), now);
        return code;
    }

    /// The codes of advocates who have one.
    public Map<PersonId, String> codesOf(ShopId shop, Collection<PersonId> advocates) {
        return codes.codesOf(shop, advocates);
    }

    /// The codes of advocates for links on the host that all shops share. A code that somebody
    /// brought may be another shop's there; then they get one more, drawn.
    public Map<PersonId, String> linkCodesOf(
            ShopId shop, Collection<PersonId> advocates, Instant now) {
        for (int draws = 0; draws < LINK_CODE_DRAWS; draws++) {
            Map<PersonId, String> routed = codes.routedCodesOf(shop, advocates);
            Set<PersonId> missing = new HashSet<>(advocates);
            missing.removeAll(routed.keySet());
            if (missing.isEmpty()) {
                return routed;
            }
            Map<String, PersonId> drawn = new HashMap<>();
            missing.forEach(advocate -> drawn.put(Code.referral(chance), advocate));
            codes.insert(shop, drawn, now);
        }
        throw new IllegalStateException("every code that was drawn is somebody's");
    }

    /// The shop that a code leads to on the shared host; needs no shop's transaction.
    public Optional<ShopId> shopOf(String code) {
        return codes.shopOf(Code.keyOf(code));
    }

    /// What a visitor is known by in the database.
    public byte[] visitorKey(String visitorId) {
        return vault.keyOf(VISITOR, visitorId);
    }

    /// Takes over codes that advocates have already. One that belongs to somebody stays theirs.
    public void bringCodes(ShopId shop, Map<String, PersonId> advocates, Instant now) {
        codes.insert(shop, advocates, now);
    }

    /// Whose code this is.
    public Optional<PersonId> advocateOf(ShopId shop, String code) {
        return Optional.ofNullable(
                codes.advocatesOf(shop, List.of(Code.keyOf(code))).get(Code.keyOf(code)));
    }

    /// Whose these codes are, by what each is looked up by; what is nobody's is left out.
    public Map<String, PersonId> advocatesOf(ShopId shop, Collection<String> ofCodes) {
        return codes.advocatesOf(shop, ofCodes.stream().map(Code::keyOf).toList());
    }

    public void noteShares(ShopId shop, Collection<Share> shares) {
        touches.insertShares(shop, shares);
    }

    /// Stores clicks whose code is an advocate's; others lead nowhere and are left out.
    public void noteClicks(ShopId shop, Collection<Click> clicks) {
        Map<String, PersonId> advocates =
                codes.advocatesOf(
                        shop, clicks.stream().map(click -> Code.keyOf(click.code())).toList());
        List<TouchTable.ClickRow> rows = new ArrayList<>(clicks.size());
        for (Click click : clicks) {
            PersonId advocate = advocates.get(Code.keyOf(click.code()));
            if (advocate != null) {
                byte[] visitor = vault.keyOfMaybe(VISITOR, click.visitorId());
                boolean human = Agents.isPerson(click.userAgent());
                rows.add(new TouchTable.ClickRow(click, advocate, visitor, human));
            }
        }
        touches.insertClicks(shop, rows);
    }

    /// Drops the recipients of shares from before an instant, and returns how many.
    public int forgetRecipients(ShopId shop, Instant before) {
        return touches.forgetRecipients(shop, before);
    }

    /// For each hint, in the order given, the touches that led to it, the strongest first: its
    /// codes, the last human click of the same visitor, the last share to the same recipient.
    public List<List<Touch>> touches(ShopId shop, List<Hint> hints) {
        return trails.find(shop, hints, hint -> vault.keyOfMaybe(VISITOR, hint.visitorId()));
    }

    /// Gives a friend their coupon; a friend who has claimed this program's offer gets the first
    /// claim back.
    public Claim claim(ShopId shop, Claim claim, PersonId friend) {
        return claims.insertOrFind(shop, claim.by(friend), friend);
    }

    /// Gives a coupon to a friend of whom nothing is known; the same press gets its first claim
    /// back.
    ///
    /// @param press a random text that the press carried; kept as a digest
    public Claim claimUnnamed(ShopId shop, Claim claim, String press) {
        return claims.insertOrFind(shop, claim, vault.keyOf(PRESS, press));
    }

    /// The claim that a press made, whatever became of it.
    public Optional<Claim> claimOfPress(ShopId shop, String press) {
        return claims.ofPress(shop, vault.keyOf(PRESS, press));
    }

    /// How many claims friends of whom nothing is known made with an advocate's codes.
    public long countUnnamed(ShopId shop, PersonId advocate, Instant since) {
        return claims.countUnnamed(shop, advocate, since);
    }

    public Optional<Claim> claim(ShopId shop, UUID claim) {
        return claims.find(shop, claim);
    }

    /// A friend's claim of a program's offer; there is one at most.
    public Optional<Claim> claimOf(ShopId shop, ProgramId program, PersonId friend) {
        return claims.ofFriend(shop, program, friend);
    }

    /// The claim whose coupon this is, whatever became of it.
    public Optional<Claim> claimOfCoupon(ShopId shop, String code) {
        return claims.ofCoupon(shop, Code.keyOf(code));
    }

    /// A page of claims, the newest first.
    public List<ClaimOnFile> claims(ShopId shop, Paging paging) {
        return claimPages.page(shop, paging);
    }

    /// Takes a claim back that was not used; false when there was nothing to take back.
    public boolean withdraw(ShopId shop, UUID claim, Instant now) {
        return claims.withdraw(shop, claim, now);
    }

    public String drawCoupon() {
        return Code.coupon(chance);
    }

    /// Notes that an order used a claim's coupon. False when another order had used it before.
    public boolean use(ShopId shop, UUID claim, UUID order) {
        return claims.use(shop, claim, order);
    }

    /// How often each of these advocates shared; who never did is not in it.
    public Map<PersonId, Long> sharesOf(ShopId shop, Collection<PersonId> advocates) {
        return touches.sharesOf(shop, advocates);
    }

    /// What was shared, opened and claimed on each day since, in the shop's time zone; days on
    /// which nothing was are left out.
    public List<SharingDay> days(ShopId shop, LocalDate since) {
        return days.since(shop, since);
    }

    /// What was shared and clicked so far.
    public SharingFigures figures(ShopId shop) {
        return touches.figures(shop);
    }
}
