package goodword.platform.job;

import goodword.platform.tenancy.ShopId;

/// One effect to be done for one shop.
///
/// @param key the business fact that makes it one job however often it is enqueued
public record Job(JobName name, ShopId shop, String key) {}
