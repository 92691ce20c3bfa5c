"""Sizes that several layouts share, or that one sets otherwise than another; in points of the picture.

What only one module needs stands in that module.
"""

# How wide a picture is, and its parts.
PHONE_WIDTH = 358.0
PHASE_WIDTH = 176.0  # of a phase on the overview
MARGIN = 10.0  # around a picture
PHONE_MARGIN = 2.0

# What shapes have in common, on screen, on paper and on slides.
DECISION_POINT = 9.0  # how far the pointed sides of a decision stand out
HALF_HEAD = 3.6  # half the width of an arrow's head

# Inside the frame of a phase.
FRAME_PAD = 7.0
PHONE_FRAME_PAD = 10.0
HEADING_GAP = 8.0  # below the heading of a phase

# Signs of side roads under a step.
CHIP_GAP = 5.0
CHIP_PAD = 4.0
CHIP_INDENT = 27.0
STEM = 14.0  # of the line that leads to them, from the left edge of the step

# Option groups.
GROUP_PAD = 8.0
OPTION_GAP = 9.0  # between the options of a group
BUNDLE_PAD = 7.0
PHONE_BUNDLE_PAD = 5.0

# Between the phases of an overview.
OVERVIEW_GAP = 46.0
OVERVIEW_ROW_GAP = 30.0
PHONE_GAP = 24.0  # between the boxes of a pile

# Lines: ports are where they meet a box, tracks are where they run along one another.
PORT_SPACING = 11.0
OVERVIEW_TRACK = 12.0

# Columns of blocks, and the gutters between them.
BLOCK_GAP = 17.0  # between two blocks of a column
ROUTE_LABEL = 60.0  # how wide the words on a line may be
ROUTE_TRACK = 9.0  # between lines that run along one another
SUNK_LABEL = 118.0  # the same below a box
