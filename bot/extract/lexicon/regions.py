"""Parts of states that reports name instead of the state, and peoples and rulers that stand for them."""

from __future__ import annotations

REGIONS = {
    form: code
    for code, forms in {
        "AFG": ("Taliban",),
        "CHN": ("Xinjiang", "Tibet", "Tibetans", "Uyghurs", "Uighurs", "Uygurs", "Uyghur", "Uighur", "Inner Mongolia"),
        "ETH": ("Tigray", "Amhara", "Oromia"),
        "IDN": ("West Papua",),
        "IND": ("Kashmir", "Manipur"),
        "MMR": ("Rakhine", "Rohingya"),
        "RUS": ("Chechnya", "Dagestan", "Kremlin"),
        "SDN": ("Darfur",),
        "TUR": ("Istanbul", "Diyarbakir"),
    }.items()
    for form in forms
}
"""The name as it is printed -> the state. They count only where an article names the state too."""
