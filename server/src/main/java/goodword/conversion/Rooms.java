package goodword.conversion;

import goodword.advocate.Advocates;
import goodword.attribution.Attributions;
import goodword.experiment.Experiments;
import goodword.order.Orders;
import goodword.person.Persons;
import goodword.platform.clock.Chance;
import goodword.platform.database.Database;
import goodword.platform.event.EventLog;
import goodword.platform.job.Jobs;
import goodword.program.Programs;
import goodword.referral.Referrals;
import goodword.reward.Fulfilment;
import goodword.reward.Rewards;
import goodword.sharing.Sharing;
import goodword.trust.Screening;
import java.time.InstantSource;

/// The faces that the journeys walk through, from the ground up.
public record Rooms(
        Database database,
        EventLog eventLog,
        Jobs jobs,
        InstantSource clock,
        Chance chance,
        Persons persons,
        Experiments experiments,
        Orders orders,
        Programs programs,
        Advocates advocates,
        Sharing sharing,
        Attributions attributions,
        Referrals referrals,
        Screening screening,
        Rewards rewards,
        Fulfilment fulfilment) {}
