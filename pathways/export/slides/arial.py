"""Widths of the letters of Arial, the font of the slides: it is on every computer, but not on the one that measures.

Liberation Sans and Arimo, which stand in for it elsewhere, have the same widths. Units are those of the font: 2048 to
the size of the type. Letters by their width, in two cuts.
"""

from __future__ import annotations

from functools import lru_cache

FAMILY = "Arial"
LINE = 1.15
"""The height of a line, if nothing else is said."""
_UNITS = 2048
_UNKNOWN = 1.0
_REGULAR = {
    391: "'",
    455: "ijlįĵĺļłſίι‘’",
    532: "|¦",
    569: " !,./:;I[\\]ft\u00a0·ÌÍÎÏìíîïĨĩĪīĬĭĮİıţŧΙΪ",
    597: "ľ",
    682: "()-`r¡¨\u00ad²³´¸¹ŕŗř‐‑“”‹›",
    684: "{}ŀ",
    717: "•",
    727: '"',
    748: "º",
    758: "ª",
    768: "ť",
    797: "*",
    809: "τ",
    819: "°",
    903: "ζ",
    909: "ĳ",
    913: "έε",
    917: "ξ",
    961: "^",
    987: "ς",
    1024: "JcksvxyzçýÿćĉċčĴķĸśŝşšŷźżžγκλν↑↓",
    1075: "χ",
    1100: "¶",
    1120: "ΰυ",
    1124: "±÷≈≠≤≥",
    1128: "Γ",
    1131: "¯",
    1139: "#$0123456789?L_abdeghnopqu¢£¤¥§«»àáâãäåèéêëðñòóôõöùúûüþāăąđēĕėęěĝğġģĥħĹĻĽĿŁńņňŋōŏőũūŭůűųƒήηθο–†€",
    1140: "δ",
    1165: "ρ",
    1178: "β",
    1180: "µμ",
    1184: "άα",
    1196: "+<=>~¬×−",
    1237: "ŉ",
    1251: "FTZ¿ßøŢŤŦŹŻŽΖΤ",
    1259: "ď",
    1264: "σ",
    1266: "Σ",
    1328: "φ",
    1331: "Ξ",
    1366: "&ABEKPSVXYÀÁÂÃÄÅÈÉÊËÝÞĀĂĄĒĔĖĘĚĶŚŜŞŠŶŸΑΒΕΚΡΥΧΫ",
    1368: "ΔΛ",
    1413: "π",
    1460: "ψ∞",
    1479: "CDHNRUwÇÐÑÙÚÛÜĆĈĊČĎĐĤĦŃŅŇŔŖŘŨŪŬŮŰŲŵΗΝΠ",
    1481: "Ŋ",
    1505: "Ĳ",
    1509: "©®",
    1531: "Ω",
    1593: "GOQÒÓÔÕÖØĜĞĠĢŌŎŐΘΟ",
    1599: "ω",
    1634: "Φ",
    1706: "MmΜ",
    1708: "¼½¾",
    1711: "Ψ",
    1821: "%æ",
    1933: "WœŴ",
    2048: "ÆŒ—…‰™←→",
    2079: "@",
}
_BOLD = {
    487: "'",
    569: " ,./I\\ijl\u00a0·ÌÍÎÏìíîïĨĩĪīĬĭĮįİıĵĺļłſΙΪίι‘’",
    573: "|¦",
    682: "!()-:;[]`ft¡¨\u00ad²³´¸¹ţŧ‐‑‹›",
    717: "•",
    748: "º",
    758: "ª",
    789: "ľ",
    797: "*r{}ŕŗř",
    819: "°",
    912: "ξ",
    914: "τ",
    924: "έ",
    943: "ζ",
    971: '"',
    972: "ε",
    981: "ŀť",
    1024: "zźżž“”↑↓",
    1065: "ς",
    1107: "θ",
    1124: "±÷≈≠≤≥",
    1131: "¯",
    1139: "#$0123456789J_aceksvxy¢£¤¥§«¶»àáâãäåçèéêëýÿāăąćĉċčēĕėęěĳĴķĸśŝşšŷƒγλν–†€",
    1142: "κ",
    1179: "χ",
    1180: "µ",
    1192: "ΰυ",
    1196: "+<=>^~¬×−",
    1229: "Σ",
    1231: "Γ",
    1242: "δ",
    1250: "β",
    1251: "?FLTZbdghnopqu¿ßðñòóôõöøùúûüþđĝğġģĥħĹĻĽĿŁńņňŋōŏőŢŤŦũūŭůűųŹŻŽΖΤήηο",
    1253: "μ",
    1259: "άα",
    1267: "ρ",
    1318: "Ξ",
    1366: "EPSVXYÈÉÊËÝÞĒĔĖĘĚŚŜŞŠŶŸΕΛΡΥΧΫ",
    1401: "σ",
    1451: "ŉ",
    1460: "∞",
    1465: "φ",
    1472: "ďΔ",
    1479: "&ABCDHKNRUÀÁÂÃÄÅÇÐÑÙÚÛÜĀĂĄĆĈĊČĎĐĤĦĶŃŅŇŔŖŘŨŪŬŮŰŲΑΒΗΚΝΠ",
    1481: "Ŋ",
    1509: "©®",
    1543: "ψ",
    1568: "π",
    1593: "GOQwÒÓÔÕÖØĜĞĠĢŌŎŐŵΘΟ",
    1607: "Ĳ",
    1642: "Ω",
    1657: "Ψ",
    1681: "Φ",
    1706: "MΜ",
    1708: "¼½¾",
    1730: "ω",
    1821: "%mæ",
    1933: "WœŴ",
    1997: "@",
    2048: "ÆŒ—…‰™←→",
}


@lru_cache(maxsize=2)
def _advances(is_bold: bool) -> dict[str, float]:
    table = _BOLD if is_bold else _REGULAR
    return {letter: width / _UNITS for width, letters in table.items() for letter in letters} | {"\u200b": 0.0}


def width_of(text: str, size: float, is_bold: bool = False) -> float:
    """Return the width of one line in points; a letter of another script counts as wide as it is high.

    >>> round(width_of("Surgery", 20, is_bold=True), 1)
    75.6
    """
    advances = _advances(is_bold)
    return size * sum(advances.get(letter, _UNKNOWN) for letter in text)
