package goodword.platform.job;

import goodword.platform.tenancy.ShopId;

/// A kind of job, named by a verb phrase such as `issue-reward`.
public record JobName(String value) {
    /// The job of this kind for one business key: enqueued twice, it is one job.
    public Job job(ShopId shop, String key) {
        return new Job(this, shop, key);
    }
}
