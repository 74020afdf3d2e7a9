package goodword.platform.job;

/// A kind of job, named by a verb phrase such as `issue-reward`.
public record JobName(String value) {}
