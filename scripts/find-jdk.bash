# For the scripts of this folder and the launcher: which JDK to use, and how to speak to whoever started them.
#   say CHINESE ENGLISH   on standard error, in the language of the terminal
#   find_jdk              the folder of a JDK 25 or newer: JAVA_HOME, PATH, then the usual places; ends with a word when there is none

case ${LC_ALL:-${LC_MESSAGES:-${LANG:-}}} in zh*) chinese=yes ;; *) chinese=no ;; esac
say() { if [ $chinese = yes ]; then printf '%s\n' "$1" >&2; else printf '%s\n' "$2" >&2; fi; }

jdk_version() { sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release" 2>/dev/null; }

find_jdk() {
    local candidate version
    for candidate in "${JAVA_HOME:-}" "$(dirname "$(dirname "$(readlink -f "$(command -v javac || true)")")")" \
            /usr/lib/jvm/* "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* /opt/* /opt/java/* /usr/local/*jdk* /usr/local/java/*; do
        [ -x "$candidate/bin/javac" ] || continue
        version=$(jdk_version "$candidate")
        if [ "${version:-0}" -ge 25 ]; then printf '%s' "$candidate"; return; fi
    done
    say "守望需要 JDK 25 或更新版本，本机没有找到。例如安装 Temurin 25（Debian 软件包 temurin-25-jdk），或：sdk install java 25-tem。装好后再运行一次；如装在别处，请设置 JAVA_HOME。" \
        "Shouwang needs a JDK 25 or newer, and none was found. For instance Temurin 25 (Debian package temurin-25-jdk), or: sdk install java 25-tem. Then run this again; if it lies elsewhere, set JAVA_HOME."
    exit 1
}
