package goodword.conversion;

import goodword.platform.job.JobName;

/// The jobs and sweeps that the journeys leave behind.
public final class JobNames {
    public static final JobName ISSUE_REWARD = new JobName("issue-reward");
    public static final JobName WITHDRAW_COUPON = new JobName("withdraw-coupon");
    public static final JobName ISSUE_CLAIM = new JobName("issue-claim");
    public static final JobName WITHDRAW_CLAIM = new JobName("withdraw-claim");
    public static final JobName RELEASE_DUE_REWARDS = new JobName("release-due-rewards");
    public static final JobName FORGET_RECIPIENTS = new JobName("forget-recipients");
    public static final JobName MOVE_CLICKS = new JobName("move-clicks");

    private JobNames() {}
}
