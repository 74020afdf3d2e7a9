package goodword.bench;

/// Something that takes orders as fast as it can for a while.
@FunctionalInterface
interface Load {
    Pace run(int seconds) throws Exception;
}
