package goodword.app;

import goodword.connector.people.PeopleLists;
import goodword.connector.people.TakePeople;
import goodword.consent.Objections;
import goodword.conversion.PeopleJourney;
import goodword.platform.job.JobName;
import goodword.platform.job.Jobs;
import goodword.platform.job.Sweep;
import java.time.Duration;

/// Lists of people that shops bring from an earlier program. Thread-safe once built.
public final class PeopleRoom {
    private final LowerFloors below;
    private final PeopleLists lists;
    private final TakePeople taking;

    PeopleRoom(LowerFloors below, Objections objections) {
        this.below = below;
        this.lists = new PeopleLists(below.rooms());
        PeopleJourney journey = new PeopleJourney(below.rooms(), below.ledger(), objections);
        this.taking = new TakePeople(below.rooms(), below.shops(), journey, lists);
    }

    void nameJobs(Jobs jobs) {
        jobs.on(PeopleLists.TAKE_PEOPLE, taking);
        jobs.every(
                new Sweep(
                        new JobName("forget-people-lists"),
                        Duration.ofHours(6),
                        () -> below.shops().ids().forEach(lists::forgetOld)));
    }

    /// Who takes lists over.
    TakePeople taking() {
        return taking;
    }

    public PeopleLists lists() {
        return lists;
    }
}
