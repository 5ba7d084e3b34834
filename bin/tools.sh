# shellcheck shell=bash
# Sourced by the commands beside it: finds what they need, installs it on Debian 12, says in one line what is missing.

say() { printf '%s\n' "$*" >&2; }
fail() { say "$@"; exit 1; }

# Cyrillic in file names and on the screen needs a UTF-8 locale: a bare server may have none set, or one set and not made.
[ "$(locale charmap 2>/dev/null)" = UTF-8 ] || export LC_ALL=C.UTF-8

jdk_version() {
    if [ ! -x "$1/bin/javac" ] || [ ! -r "$1/release" ]; then echo 0; return; fi
    sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release"
}

# A JDK of at least 25: the one that is set, the one on the path, then any in the usual places.
find_jdk() {
    local onpath="" home version
    if command -v javac >/dev/null 2>&1; then
        onpath=$(dirname "$(dirname "$(readlink -f "$(command -v javac)")")")
    fi
    for home in "${JAVA_HOME:-}" "$onpath" /usr/lib/jvm/* /usr/java/* /usr/local/*jdk* /opt/*jdk* /opt/java/* \
        "${HOME:-}"/.sdkman/candidates/java/* "${HOME:-}"/.jdks/*; do
        [ -n "$home" ] || continue
        version=$(jdk_version "$home")
        if [ "${version:-0}" -ge 25 ]; then
            export JAVA_HOME=$home
            return
        fi
    done
    fail "Нужен JDK 25 или новее (с javac), на этом компьютере его нет. Установите, например, Eclipse Temurin 25 и укажите папку в JAVA_HOME."
}

is_debian_12() {
    [ -r /etc/os-release ] && (. /etc/os-release && [ "${ID:-}" = debian ] && [ "${VERSION_ID:-}" = 12 ])
}

# need PACKAGE...: packages of Debian 12 that are known to be missing.
need() {
    [ $# -gt 0 ] || return 0
    local root=()
    if [ "$(id -u)" != 0 ]; then
        command -v sudo >/dev/null 2>&1 && sudo -n true 2>/dev/null && root=(sudo) || root=(no)
    fi
    if ! is_debian_12 || [ "${root[*]:-}" = no ]; then
        fail "Не хватает программ: $*. Установите их (так они называются в Debian 12) и запустите снова."
    fi
    say "Устанавливаю недостающее: $*"
    local log
    log=$(mktemp)
    if ! { "${root[@]}" apt-get -qq update && "${root[@]}" env DEBIAN_FRONTEND=noninteractive \
        apt-get -qq -y --no-install-recommends install "$@"; } >"$log" 2>&1; then
        tail -n 5 "$log" >&2
        rm -f "$log"
        fail "Установить не удалось: $*. Проверьте сеть и запустите снова."
    fi
    rm -f "$log"
}

has() { command -v "$1" >/dev/null 2>&1; }

# run_measure CLASS ARGUMENT...: a program of a maintainer that lives beside the tests and uses what they use.
run_measure() {
    local main=$1 cp=$home/target/measure.classpath
    shift
    has mvn || need maven
    mkdir -p "$home/target"
    rm -rf "$home/target/classes/db"
    if ! (cd "$home" && mvn -B -ntp -q test-compile dependency:build-classpath -Dmdep.includeScope=test \
        -Dmdep.outputFile="$cp") >"$home/target/measure.log" 2>&1; then
        grep -m 5 '^\[ERROR\]' "$home/target/measure.log" >&2 || true
        fail "Собрать не удалось. Подробности: $home/target/measure.log"
    fi
    exec "$JAVA_HOME/bin/java" -XX:+UseSerialGC --enable-native-access=ALL-UNNAMED -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 \
        -cp "$home/target/test-classes:$home/target/classes:$(cat "$cp")" "$main" "$@"
}
