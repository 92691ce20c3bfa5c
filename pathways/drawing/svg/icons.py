"""One small line icon for each modality, on a grid of 18 by 18 points."""

from __future__ import annotations

from pathways.model import Modality

ICONS: dict[str, str] = {
    Modality.ASSESSMENT: "M8 2.5a5.5 5.5 0 1 0 0 11a5.5 5.5 0 0 0 0-11zM12 12l4 4",
    Modality.CHEMOTHERAPY: "M6 2h6v6a3 3 0 0 1-6 0zM9 11v3M9 14c-1.6 0-1.6 2.5 0 2.5s1.6-2.5 0-2.5M6 5.5h6",
    Modality.SURGERY: "M2 16l6-6M8 10l5.5-6.5c1-1.2 3 .3 2 1.7L10.5 12z",
    Modality.RADIATION: "M9 7.2a1.8 1.8 0 1 0 0 3.6a1.8 1.8 0 0 0 0-3.6zM9 1.5v2.5M9 14v2.5M1.5 9h2.5"
    "M14 9h2.5M3.7 3.7l1.8 1.8M12.5 12.5l1.8 1.8M3.7 14.3l1.8-1.8M12.5 5.5l1.8-1.8",
    Modality.TRANSPLANT: "M9 2C6 6 4.5 8.2 4.5 10.8a4.5 4.5 0 0 0 9 0C13.5 8.2 12 6 9 2zM7 11h4M9 9v4",
    Modality.IMMUNOTHERAPY: "M9 16V10M9 10L3.5 4.5M9 10l5.5-5.5M6.3 3L3 6.3M11.7 3L15 6.3",
    Modality.RETINOID: "M4 9.5l5.5-5.5a3.2 3.2 0 0 1 4.5 4.5L8.5 14A3.2 3.2 0 0 1 4 9.5zM6.8 6.8l4.5 4.5",
    Modality.TARGETED: "M9 2a7 7 0 1 0 0 14a7 7 0 0 0 0-14zM9 5.5a3.5 3.5 0 1 0 0 7a3.5 3.5 0 0 0 0-7zM9 8.6v.8",
    Modality.RADIONUCLIDE: "M9 7.5a1.5 1.5 0 1 0 0 3a1.5 1.5 0 0 0 0-3zM2 9c0-5 14-5 14 0s-14 5-14 0"
    "M9 2c5 0 5 14 0 14S4 2 9 2",
    Modality.OBSERVATION: "M1.5 9C4 5 6.5 4 9 4s5 1 7.5 5c-2.5 4-5 5-7.5 5s-5-1-7.5-5zM9 6.8a2.2 2.2 0 1 0 0 4.4"
    "a2.2 2.2 0 0 0 0-4.4z",
    Modality.SUPPORTIVE: "M9 15.5C4 12 2 9.5 2 6.8A3.6 3.6 0 0 1 9 5.5a3.6 3.6 0 0 1 7 1.3c0 2.7-2 5.2-7 8.7z",
    Modality.TALK: "M2 3.5h14v9H8.5L5 15.5v-3H2zM5 6.8h8M5 9.5h5",
}
"""SVG path data by modality."""
