"""Given names by the gender of those who bear them, and family names that are written first."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

_FILE = Path(__file__).with_name("given_names.txt")


def _load() -> dict[str, str]:
    table: dict[str, str] = {}
    section = ""
    for line in _FILE.read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            section = line.strip("[]")
        elif not line.startswith("#"):
            table.update(dict.fromkeys(line.split(), section))
    return table


_GENDERS = _load()
_CODES: dict[str, Literal["m", "f", ""]] = {"men": "m", "women": "f", "both": ""}


def gender(name: str) -> Literal["m", "f", ""] | None:
    """The gender that mostly bears a given name, "" if both do, None if it is no given name."""
    section = _GENDERS.get(name) or _GENDERS.get(name.split("-")[0])
    return _CODES[section] if section else None


# Family names of China, Korea and Vietnam, which come before the given name: "Zhang Jun", "Ban Ki-moon".
FAMILY_FIRST = frozenset(
    """
    Ai Ban Bai Bao Cai Cao Chai Chang Chen Cheng Choe Choi Chung Cui Dai Deng Ding Dong Du Duan Fan Fang Feng Fu Gao
    Geng Gong Gu Guo Han Hao He Hong Hou Hu Hua Huang Jang Jeong Ji Jia Jiang Jin Jung Kang Kim Kong Kwon Lei Li
    Liang Liao Lim Lin Liu Long Lu Luo Ma Mao Meng Mo Moon Ngo Nguyen Ni Nie Pan Park Peng Pham Qi Qian Qiao Qin Qiu
    Ren Ri Ryu Shao Shen Shi Song Su Sun Tan Tang Tao Tian Tran Tsai Wan Wang Wei Wen Wu Xi Xia Xiao Xie Xu Xue Yan
    Yang Yao Ye Yi Yin Yoon Yu Yuan Yue Zeng Zhai Zhan Zhang Zhao Zheng Zhong Zhou Zhu Zou
    """.split()
)
