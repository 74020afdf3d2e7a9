package goodword;

/// One place where the code and a rule disagree.
///
/// @param file from the root of the repository
/// @param sentence what is wrong there and what to do instead
record Violation(String file, String sentence) {
    @Override
    public String toString() {
        return file + ": " + sentence;
    }
}
