# Sourced by the scripts beside it: finds, or installs where it may, the JDK 25 and the Maven that everything here needs.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)

# Maven leaves a migration that was renamed or removed among what it built, and the database would then see it twice.
drop_built_migrations() { rm -rf "$root"/*/target/classes/db; }

say() { printf '%s\n' "$*" >&2; }

stop() {
  say "$*"
  exit 1
}

is_jdk25() {
  [ -x "$1/bin/javac" ] && [ -x "$1/bin/java" ] && [[ "$("$1/bin/java" -version 2>&1)" == *'version "25'* ]]
}

# Prints the home of a JDK 25; fails where there is none.
jdk25() {
  local candidate on_path
  on_path=$(command -v javac || true)
  if [ -n "$on_path" ]; then
    on_path=$(dirname "$(dirname "$(readlink -f "$on_path" 2>/dev/null || printf '%s' "$on_path")")")
  fi
  for candidate in "${JAVA_HOME:-}" "$on_path" /usr/lib/jvm/* "$HOME"/.sdkman/candidates/java/25* "$HOME"/.jdks/*; do
    if [ -n "$candidate" ] && is_jdk25 "$candidate"; then
      printf '%s\n' "$candidate"
      return
    fi
  done
  if [ -x /usr/libexec/java_home ] && candidate=$(/usr/libexec/java_home -v 25 2>/dev/null) && is_jdk25 "$candidate"; then
    printf '%s\n' "$candidate"
    return
  fi
  return 1
}

may_install() { [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; }

apt_lists_are_fresh=no

# Installs the first of the named packages that the distribution offers.
install_one_of() {
  local package
  may_install || return 1
  if [ "$apt_lists_are_fresh" = no ]; then
    apt-get update -qq >&2 || true
    apt_lists_are_fresh=yes
  fi
  for package in "$@"; do
    if [ -n "$(apt-cache madison "$package" 2>/dev/null)" ]; then
      say "Installing $package …"
      DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$package" >&2 && return
    fi
  done
  return 1
}

need_jdk() {
  JAVA_HOME=$(jdk25) \
    || { install_one_of openjdk-25-jdk-headless temurin-25-jdk && JAVA_HOME=$(jdk25); } \
    || stop "A JDK 25 is needed and none was found: install one (Debian: apt-get install openjdk-25-jdk or temurin-25-jdk; macOS: brew install openjdk@25) or set JAVA_HOME to it."
  export JAVA_HOME
}

need_maven() {
  # What Maven's own libraries do is not for whoever builds this to be warned of.
  export MAVEN_OPTS="${MAVEN_OPTS:-} --sun-misc-unsafe-memory-access=allow"
  command -v mvn >/dev/null \
    || install_one_of maven \
    || stop "Maven is needed and was not found: install it (Debian: apt-get install maven; macOS: brew install maven)."
}
