# For scripts of this project, which read it with ".": finds a JDK 25 without starting a JVM.
# POSIX sh; no program is started unless the search gets as far as the PATH.

# is_jdk25 HOME: whether a JDK 25 stands there.
is_jdk25() {
  [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 1
  while IFS= read -r line; do
    case $line in
      'JAVA_VERSION="25"'* | 'JAVA_VERSION="25.'*) return 0 ;;
      'JAVA_VERSION='*) return 1 ;;
    esac
  done <"$1/release"
  return 1
}

# find_jdk25: sets jdk to the home of a JDK 25. Explains itself and fails where there is none.
find_jdk25() {
  jdk=${JAVA_HOME:-}
  if [ -n "$jdk" ] && is_jdk25 "$jdk"; then
    return 0
  fi
  if jdk=$(command -v javac); then
    jdk=$(readlink -f "$jdk") && jdk=${jdk%/bin/javac}
    is_jdk25 "$jdk" && return 0
  fi
  for jdk in /usr/lib/jvm/* /usr/lib64/jvm/* /usr/java/* /opt/* /opt/java/* /usr/local/* \
    "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* "$HOME"/.m2/jdks/* \
    "$HOME"/.local/share/mise/installs/java/* "$HOME"/.asdf/installs/java/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home \
    "$HOME"/Library/Java/JavaVirtualMachines/*/Contents/Home \
    /opt/homebrew/opt/openjdk@25/libexec/openjdk.jdk/Contents/Home \
    /usr/local/opt/openjdk@25/libexec/openjdk.jdk/Contents/Home; do
    is_jdk25 "$jdk" && return 0
  done
  echo "${0##*/}: a JDK 25 is needed and was not found." >&2
  echo "  Looked at JAVA_HOME${JAVA_HOME:+ ($JAVA_HOME)}, at javac on the PATH and in the usual folders." >&2
  echo "  Install one (for example from https://adoptium.net) or set JAVA_HOME to its folder." >&2
  return 1
}
