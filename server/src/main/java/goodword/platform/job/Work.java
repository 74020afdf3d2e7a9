package goodword.platform.job;

import goodword.platform.tenancy.ShopId;

/// Does the jobs of one kind. Runs at least once for each job, outside any transaction; throwing
/// means that it is tried again later.
@FunctionalInterface
public interface Work {
    void run(ShopId shop, String key);
}
