#!/bin/sh
# Installs the system libraries that the window needs on Debian and its relatives, where we may;
# elsewhere says which they are. Never fails: without them only the window and its tests do not run.
set -u

# What Qt 6 loads for widgets, sound and the xcb and offscreen platforms, and a font to write with.
PACKAGES="libegl1 libgl1 libglib2.0-0 libfontconfig1 libdbus-1-3 libpulse0 libx11-xcb1 libxrandr2 \
libxkbcommon0 libxkbcommon-x11-0 libxcb-cursor0 libxcb-icccm4 libxcb-image0 libxcb-keysyms1 \
libxcb-randr0 libxcb-render-util0 libxcb-shape0 libxcb-sync1 libxcb-xfixes0 libxcb-xkb1 \
fonts-dejavu-core"

command -v dpkg-query >/dev/null 2>&1 || exit 0

is_installed() {
    dpkg-query -W -f='${Status}\n' "$1" "$1t64" 2>/dev/null | grep -q '^install ok installed'
}

missing=""
for package in $PACKAGES; do
    is_installed "$package" || missing="$missing $package"
done
if ! python3 -c 'import ensurepip' >/dev/null 2>&1; then
    missing="$missing python3-venv"
fi
[ -z "$missing" ] && exit 0

as_root=""
if [ "$(id -u)" != 0 ]; then
    if command -v sudo >/dev/null 2>&1 && sudo -n true 2>/dev/null; then
        as_root="sudo -n"
    else
        echo "Some system libraries are missing. Ask an administrator to run:" >&2
        echo "    apt-get install --no-install-recommends$missing" >&2
        echo "Going on without them; the window may not start." >&2
        exit 0
    fi
fi

echo "Installing system libraries:$missing"
install_missing() {
    $as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing >/dev/null
}
install_missing 2>/dev/null || { $as_root apt-get update -qq && install_missing; } || {
    echo "They could not be installed. Run this yourself:" >&2
    echo "    apt-get install --no-install-recommends$missing" >&2
}
exit 0
