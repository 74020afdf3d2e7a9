# Sourced by mvnw and goodword: sets JAVA_HOME to a JDK of at least the version below, or says what
# is missing and ends. An explicit choice wins (GOODWORD_JAVA_HOME, JAVA_HOME, the PATH); else the
# smallest that will do in the usual folders of Linux, macOS and the version managers. Reads each
# JDK's `release` file and starts none of them.
#
#   JDK_TOOL=java         a runtime is enough (default: javac)
#   GOODWORD_JDK_FOLDER   look for JDKs in this folder instead of the usual ones

jdk_wanted=25
jdk_tool=${JDK_TOOL:-javac}

# Sets jdk_major to the major version of the JDK in $1; 0 when there is none.
jdk_read() {
    jdk_major=0
    [ -x "$1/bin/$jdk_tool" ] && [ -r "$1/release" ] || return 0
    while IFS='=' read -r jdk_key jdk_value || [ -n "$jdk_key" ]; do
        if [ "$jdk_key" = JAVA_VERSION ]; then
            jdk_value=${jdk_value#\"}
            jdk_major=${jdk_value%%[!0-9]*}
        fi
    done <"$1/release"
    jdk_major=${jdk_major:-0}
}

jdk_suffices() {
    [ -n "$1" ] || return 1
    jdk_read "$1"
    [ "$jdk_major" -ge "$jdk_wanted" ]
}

# Prints the home of the tool that the PATH finds, through symbolic links.
jdk_of_path() {
    jdk_file=$(command -v "$jdk_tool") || return 0
    while [ -L "$jdk_file" ] && jdk_link=$(readlink "$jdk_file" 2>/dev/null); do
        case $jdk_link in
        /*) jdk_file=$jdk_link ;;
        *) jdk_file=${jdk_file%/*}/$jdk_link ;;
        esac
    done
    (cd -P "${jdk_file%/*}/.." 2>/dev/null && pwd) || return 0
}

# Sets jdk_found to the JDK of the smallest sufficient version among the given folders.
jdk_smallest() {
    jdk_found='' jdk_found_major=0
    for jdk_folder in "$@"; do
        jdk_suffices "$jdk_folder" || continue
        if [ -z "$jdk_found" ] || [ "$jdk_major" -lt "$jdk_found_major" ]; then
            jdk_found=$jdk_folder jdk_found_major=$jdk_major
        fi
    done
}

jdk_find() {
    if [ -n "${GOODWORD_JAVA_HOME:-}" ] && ! jdk_suffices "$GOODWORD_JAVA_HOME"; then
        echo "GOODWORD_JAVA_HOME is set to $GOODWORD_JAVA_HOME, which is not a JDK $jdk_wanted or newer." >&2
        exit 1
    fi
    for jdk_found in "${GOODWORD_JAVA_HOME:-}" "${JAVA_HOME:-}" "$(jdk_of_path)"; do
        if jdk_suffices "$jdk_found"; then return; fi
    done
    if [ -n "${GOODWORD_JDK_FOLDER:-}" ]; then
        jdk_smallest "$GOODWORD_JDK_FOLDER"/*
        return
    fi
    jdk_smallest \
        /usr/lib/jvm/* /usr/lib64/jvm/* /usr/java/* /usr/local/openjdk-* /opt/* /opt/java/* /opt/jdk/* \
        "${HOME:-/}"/.sdkman/candidates/java/* "${HOME:-/}"/.jdks/* "${HOME:-/}"/.gradle/jdks/* \
        "${HOME:-/}"/.asdf/installs/java/* "${HOME:-/}"/.local/share/mise/installs/java/* \
        "${HOME:-/}"/.jenv/versions/* "${HOME:-/}"/.nix-profile/lib/openjdk \
        /run/current-system/sw/lib/openjdk \
        /Library/Java/JavaVirtualMachines/*/Contents/Home \
        "${HOME:-/}"/Library/Java/JavaVirtualMachines/*/Contents/Home \
        /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
        /usr/local/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
        /home/linuxbrew/.linuxbrew/opt/openjdk*/libexec
}

jdk_find
if [ -z "$jdk_found" ]; then
    echo "Goodword needs Java $jdk_wanted or newer and found none: install a JDK (for example from https://adoptium.net), or set JAVA_HOME to one." >&2
    exit 1
fi
JAVA_HOME=$jdk_found
export JAVA_HOME

# mvnw takes another archive, with another checksum, where there is no unzip; the JDK has one.
if ! command -v unzip >/dev/null && [ -x "$JAVA_HOME/bin/jar" ]; then
    unzip() { # [-q] archive -d folder
        [ "$1" != -q ] || shift
        (cd "$3" && set +f && "$JAVA_HOME/bin/jar" xf "$1" && chmod +x ./*/bin/mvn)
    }
fi
