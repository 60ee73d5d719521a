"""Words that nobody says twice in a row, and what another word behind them begins with: data."""

# Short words may meet by chance, as 政府 and 政府信息公开 do: only those are here that begin
# no other word, but those behind them: 资金 and 资金管理, 工作 and 工作机制.
_BEFORE_OTHERS = {
    "工作": "领导 小组 专班 机制 站 组",
    "通过": "率",
    "有效": "期 性 率",
    "资金": "管 使 分 来 拨 支 安 监",
    "情况": "说 通 汇 报",
    "制度": "化 建 体",
    "机制": "化 建 体",
    "内容": "审 提",
    "信息": "化 员 系 技 平 中 网 公 资 管 安 产 学 科 工 股 部 处",
    "平台": "建 化 型",
    "文件": "名 格 精 夹",
    "问题": "清单",
    "形式": "主 审",
    "发布": "会 平 制 审 厅 台 机 渠 流 程 权",
    "更新": "率 机 制 情",
    "落实": "情 机",
    "网站": "建 群 平 管 运 集 内",
    "分类": "别 账 目 法 投 收 处 垃",
    "审核": "员 人 制 流 机 意 表 单 率",
    "审查": "员 人 制 流 机 意 表 单",
    "培训": "班 机 人 内 教 会 课 中 计 需 基",
    "宣传": "栏 册 部 片 单 员 手 画 品 车 周 月 活 教",
    "检查": "组 员 站 人 结 情 表",
    "规范": "性 化 文 程",
    "整改": "措 台 情 清 方 落",
    "完成": "率 情",
    "回应": "率 机",
    "解读": "材 率 文 形 方 产 稿 人 机",
    "督查": "组 室 员 机 情",
}
_BEFORE_NONE = (
    "进行 及时 积极 加强 认真 我局 我们 以及 应当 必须 已经 根据 按照 开展 不断 严格 切实 持续",
    "充分 全面 主动 确保 能够 可以 由于 但是 并且 同时 要求 目录 栏目 群众 相关 有关 主要 重要",
    "方面 提高 提升 完善 给予 予以 专人 健全 推进 强化 对于 关于 为了 特别 包括 采取 利用 结合",
    "围绕 梳理 细化 优化 督促 拓宽 丰富 做好 明确 提供",
)
DOUBLED = {word: tuple(others.split()) for word, others in _BEFORE_OTHERS.items()} | {
    word: () for line in _BEFORE_NONE for word in line.split()
}
"""Each with what those begin with that may stand behind it."""
