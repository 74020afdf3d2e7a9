package goodword.admin;

import goodword.access.Membership;
import goodword.access.Permission;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The pages of a shop, in the order in which they stand at the side: the desk's table of contents.
final class Places {
    private static final List<Group> GROUPS =
            List.of(
                    new Group(
                            "",
                            List.of(new Sign("Overview", "overview", "", Permission.FIGURES_READ))),
                    new Group(
                            "Recommendations",
                            List.of(
                                    new Sign(
                                            "Programs",
                                            "program",
                                            "/programs",
                                            Permission.PROGRAMS_READ),
                                    new Sign(
                                            "Referrals",
                                            "referral",
                                            "/referrals",
                                            Permission.REFERRALS_READ),
                                    new Sign(
                                            "Review",
                                            "review",
                                            "/review",
                                            Permission.REFERRALS_READ),
                                    new Sign(
                                            "Experiments",
                                            "experiment",
                                            "/experiments",
                                            Permission.FIGURES_READ))),
                    new Group(
                            "People",
                            List.of(
                                    new Sign(
                                            "People",
                                            "people",
                                            "/people",
                                            Permission.ADVOCATES_READ),
                                    new Sign(
                                            "Messages",
                                            "message",
                                            "/messages",
                                            Permission.ADVOCATES_READ))),
                    new Group(
                            "Money",
                            List.of(
                                    new Sign(
                                            "Rewards",
                                            "reward",
                                            "/rewards",
                                            Permission.REWARDS_READ),
                                    new Sign(
                                            "Coupons",
                                            "coupon",
                                            "/coupons",
                                            Permission.REWARDS_READ),
                                    new Sign(
                                            "Ledger", "ledger", "/ledger", Permission.REWARDS_READ),
                                    new Sign("Costs", "cost", "/costs", Permission.FIGURES_READ))),
                    new Group(
                            "Shop",
                            List.of(
                                    new Sign(
                                            "Go live",
                                            "golive",
                                            "/golive",
                                            Permission.SHOP_SETTINGS),
                                    new Sign(
                                            "Settings",
                                            "settings",
                                            "/settings",
                                            Permission.PROGRAMS_READ),
                                    new Sign(
                                            "Stores", "store", "/stores", Permission.PROGRAMS_READ),
                                    new Sign(
                                            "Import",
                                            "import",
                                            "/imports",
                                            Permission.PROGRAMS_READ),
                                    new Sign("Team", "team", "/team", Permission.TEAM_READ),
                                    new Sign("API keys", "keys", "/keys", Permission.KEYS_MANAGE),
                                    new Sign(
                                            "Webhooks",
                                            "webhook",
                                            "/webhooks",
                                            Permission.WEBHOOKS_MANAGE),
                                    new Sign("Audit log", "audit", "/audit", Permission.AUDIT_READ),
                                    new Sign(
                                            "Health", "health", "/health", Permission.TEAM_READ))));

    private record Group(String name, List<Sign> signs) {}

    private record Sign(String name, String icon, String path, Permission need) {
        Frame.Place at(String shop, String current) {
            String target = shop + path;
            boolean here =
                    path.isEmpty()
                            ? current.equals(shop)
                            : current.equals(target) || current.startsWith(target + "/");
            return new Frame.Place(name, icon, target, here);
        }
    }

    private Places() {}

    /// Where a shop's pages begin; empty without a shop.
    static String base(@Nullable Membership here) {
        return here == null ? "" : "/admin/shops/" + here.shop();
    }

    /// What this member may see of the shop; `current` is the path of the page that is open.
    static List<Frame.Section> of(@Nullable Membership here, String current) {
        return here == null
                ? List.of()
                : GROUPS.stream()
                        .map(group -> section(group, here, current))
                        .filter(section -> !section.places().isEmpty())
                        .toList();
    }

    /// The first page that a member may see, or their own account.
    static String first(Membership here) {
        return of(here, "").stream()
                .flatMap(section -> section.places().stream())
                .findFirst()
                .map(Frame.Place::path)
                .orElse("/admin/account");
    }

    private static Frame.Section section(Group group, Membership here, String current) {
        return new Frame.Section(
                group.name(),
                group.signs().stream()
                        .filter(sign -> here.role().may(sign.need()))
                        .map(sign -> sign.at(base(here), current))
                        .toList());
    }
}
