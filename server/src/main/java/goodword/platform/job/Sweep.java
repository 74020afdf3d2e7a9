package goodword.platform.job;

import java.time.Duration;

/// Something that is looked at again and again, such as what has fallen due.
public record Sweep(JobName name, Duration every, Runnable work) {}
