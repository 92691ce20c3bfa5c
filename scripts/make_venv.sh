#!/bin/sh
# Makes the virtual environment $1 with the first Python that is new enough; leaves a working one as it is.
set -eu
folder=$1

is_new_enough() { "$1" -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1; }

if [ -x "$folder/bin/python" ] && is_new_enough "$folder/bin/python" && "$folder/bin/python" -m pip --version >/dev/null 2>&1; then
  exit 0
fi

found=
for python in ${PYTHON:-} python3 python3.14 python3.13 python3.12 python3.11; do
  if is_new_enough "$python"; then found=$python; break; fi
done
if [ -z "$found" ]; then
  echo "This needs Python 3.11 or newer. Found: $(python3 --version 2>/dev/null || echo 'no python3')." >&2
  echo "Install one (https://www.python.org/downloads/), or name it: make run PYTHON=/path/to/python3.12" >&2
  exit 1
fi

rm -rf "$folder"
echo "Making $folder with $("$found" --version) and installing into it; the first time takes a minute or two."
if ! "$found" -m venv "$folder"; then
  rm -rf "$folder"
  echo "Python could not make a virtual environment. On Debian and Ubuntu: apt-get install python3-venv" >&2
  exit 1
fi
# Tools that read .gitignore then leave the environment alone, whatever it is called.
echo '*' > "$folder/.gitignore"
