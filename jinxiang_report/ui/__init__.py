"""The window: with `app` beside it the only home of Qt.

- The pages share a workspace: what there is to read, and what can be done.
- Beside the rooms for pages, dialogs, widgets and models, `fields` is about live fields and
  `paper` about printed pages; what stands here is the window's frame and what works behind it.
"""
