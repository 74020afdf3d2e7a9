package goodword.moving;

import goodword.conversion.JobNames;
import goodword.platform.job.JobName;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What a shop takes along: a file for each table, in the order in which they have to be read in.
/// What stays behind and why stands in `docs/export-format.md`.
///
/// @param whole the column whose rows must be added together, because the database looks at them
///   together; empty where each row stands for itself
record Carried(String file, String table, Optional<String> whole) {
    static final List<Carried> ALL =
            List.of(
                    of("shop", "shop_shop"),
                    of("shop-start", "shop_start_mark"),
                    of("look", "brand_look"),
                    of("people", "person_person"),
                    of("people-keys", "person_identity"),
                    of("experiments", "experiment_experiment"),
                    of("experiment-arms", "experiment_assignment"),
                    of("programs", "program_program"),
                    of("program-terms", "program_terms"),
                    of("advocates", "advocate_advocate"),
                    of("advocate-standings", "advocate_standing"),
                    of("advocate-days", "advocate_day"),
                    of("codes", "sharing_code"),
                    of("shares", "sharing_share"),
                    of("clicks", "sharing_click"),
                    of("claims", "sharing_claim"),
                    of("sharing-days", "sharing_day"),
                    of("orders", "order_order"),
                    of("refunds", "order_refund"),
                    of("disputes", "order_dispute"),
                    of("attributions", "attribution_decision"),
                    of("attributions-by-hand", "attribution_correction"),
                    of("referrals", "referral_referral"),
                    of("referral-timelines", "referral_timeline"),
                    of("screenings", "trust_screening"),
                    of("rulings", "trust_ruling"),
                    of("rewards", "reward_reward"),
                    of("reward-transitions", "reward_transition"),
                    of("redemptions", "reward_redemption"),
                    of("donations", "reward_donation"),
                    of("donation-parts", "reward_donation_part"),
                    of("reward-budgets", "reward_budget"),
                    of("postings", "ledger_posting"),
                    new Carried("entries", "ledger_entry", Optional.of("posting_id")),
                    of("asks", "moment_ask"),
                    of("spend", "insight_spend"),
                    of("channels", "insight_channel"),
                    of("figures-orders", "insight_order"),
                    of("figures-referrals", "insight_referral"),
                    of("figures-rewards", "insight_reward"),
                    of("figures-days", "insight_day"),
                    of("figures-referral-totals", "insight_referral_total"),
                    of("figures-reward-totals", "insight_reward_total"),
                    of("objections", "consent_objection"));

    /// Jobs that are under way and go on elsewhere. Anything else begins by itself, or stays.
    static final Set<JobName> JOBS_CARRIED =
            Set.of(
                    JobNames.ISSUE_REWARD,
                    JobNames.WITHDRAW_COUPON,
                    JobNames.ISSUE_CLAIM,
                    JobNames.WITHDRAW_CLAIM);

    static final String PEOPLE = "people";
    static final String PEOPLE_KEYS = "people-keys";
    static final String OBJECTIONS = "objections";
    static final String SITE = "site";
    static final String JOBS = "jobs";

    String entry() {
        return entry(file);
    }

    static String entry(String file) {
        return file + ".jsonl";
    }

    private static Carried of(String file, String table) {
        return new Carried(file, table, Optional.empty());
    }
}
