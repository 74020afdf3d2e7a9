/// Speaks to a Goodword server: JDK HTTP, typed, safe to repeat.
@org.jspecify.annotations.NullMarked
package goodword.client;
